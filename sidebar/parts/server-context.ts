/** Hands the client of the server to every part. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Server } from '../server';

export const ServerContext = createContext<Server>(() =>
  Promise.reject(new Error('The panel has no server.')),
);

/** The client of the server. */
export function useServer(): Server {
  return useContext(ServerContext);
}
