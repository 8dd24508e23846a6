/** Style sheets are imported for their effect only; the build inlines them into the page. */
declare module '*.css';
