/** Hands the board's desk to every part of the board. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BoardDesk } from './desk';

export const DeskContext = createContext<BoardDesk | undefined>(undefined);

/** @throws Error outside of a board */
export function useDesk(): BoardDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no board around this part.');
  return desk;
}
