/** What JSX becomes in the pages: calls that take children as they come, shorter than with the automatic runtime. */
export { createElement as _h, Fragment as _f } from 'preact';
