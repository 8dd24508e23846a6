/** Placeholder. */ export {};
