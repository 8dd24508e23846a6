/** Who may talk to the local server. */

import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../../host/server/http-routes';

describe('a request', () => {
  it('is served to the page itself', () => {
    expect(isOwnRequest({ host: '127.0.0.1:8710' })).toBe(true);
    expect(isOwnRequest({ host: 'localhost:8710', origin: 'http://localhost:8710' })).toBe(true);
  });

  it('is refused to a page of another site', () => {
    expect(isOwnRequest({ host: '127.0.0.1:8710', origin: 'https://evil.example' })).toBe(false);
  });

  it('is refused under a name that another site may point here', () => {
    expect(isOwnRequest({ host: 'evil.example:8710' })).toBe(false);
    expect(isOwnRequest({})).toBe(false);
  });
});
