/** The table of contents: every global function that Google can call, one line each. */
declare const global: Record<string, unknown>;
global.onOpen = () => console.log('x');
