/** English words for what a long run is doing. */
export const run = {
  forecast: {
    reading: 'Reading the deals',
    writing: 'Writing the forecast',
    done: 'The forecast is ready.',
  },
  fixes: {
    writing: 'Writing the fixes',
    done: 'The fixes are written.',
  },
};
