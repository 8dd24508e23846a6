/** Asks for the pulse while the panel is looked at, in time with what the person does. */
import { useEffect, useRef } from 'preact/hooks';
import { type Beats, mayAskAtOnce, untilNextPulse } from './pace';

/** Google may never answer a call that a sleeping computer had under way: then the next one is due all the same. */
const SILENT_AFTER_MS = 120_000;

/** `late`: there was news that could not be shown yet; `ended`: there is nothing to ask about any more. */
export type Heard = 'well' | 'late' | 'failed' | 'ended';

export function usePulse(ask: () => Promise<Heard>): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => startPulse(() => latest.current()), []);
}

/** @returns the clean-up */
function startPulse(ask: () => Promise<Heard>): () => void {
  let beats: Beats = { asked: Date.now(), touched: Date.now(), failures: 0, late: false };
  let timer = 0;
  let isAsking = false;
  let hasEnded = false;
  const isSilent = () => isAsking || hasEnded || document.visibilityState === 'hidden';
  const plan = () => {
    clearTimeout(timer);
    if (!isSilent()) timer = setTimeout(beat, untilNextPulse(beats, Date.now()));
  };
  const beat = async () => {
    if (isSilent()) return;
    isAsking = true;
    beats = { ...beats, asked: Date.now() };
    const heard = await Promise.race([ask(), silence()]);
    isAsking = false;
    hasEnded ||= heard === 'ended';
    beats = { ...beats, late: heard === 'late', failures: heard === 'failed' ? beats.failures + 1 : 0 };
    plan();
  };
  const touch = () => {
    beats = { ...beats, touched: Date.now() };
  };
  const turnTo = () => {
    touch();
    if (mayAskAtOnce(beats, Date.now())) void beat();
    else plan();
  };
  const stops = [
    listen(document.documentElement, 'pointerenter', turnTo),
    listen(window, 'focus', turnTo),
    listen(window, 'online', turnTo),
    listen(document, 'visibilitychange', turnTo),
    listen(document, 'pointerdown', touch),
    listen(document, 'keydown', touch),
  ];
  plan();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function silence(): Promise<Heard> {
  return new Promise((resolve) => setTimeout(resolve, SILENT_AFTER_MS, 'failed'));
}

function listen(target: EventTarget, name: string, run: () => void): () => void {
  target.addEventListener(name, run);
  return () => target.removeEventListener(name, run);
}
