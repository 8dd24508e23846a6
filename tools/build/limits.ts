/** The most that each pushed file may weigh, in bytes (design 5): Google loads the scripts again for every click. */
export const BUNDLE_LIMITS = { 'Code.js': 150_000, 'sidebar.html': 120_000 } as const;
