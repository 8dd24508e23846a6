/** One call that a person starts: whether it runs, what came back, what went wrong. */
import { useCallback, useState } from 'preact/hooks';
import type { Problem, RpcName } from '../../src/contract/rpc';
import { type Answer, problemOf, type Question } from '../server';
import { useServer } from './server-context';
import { useWords } from './words';

export interface Call<Name extends RpcName> {
  readonly running: boolean;
  readonly answer: Answer<Name> | undefined;
  readonly problem: Problem | undefined;
  /** Answers undefined when it failed; the problem is then set. */
  readonly start: (question: Question<Name>) => Promise<Answer<Name> | undefined>;
}

/** State of a call by name; the last answer stays until the next one arrives. */
export function useCall<Name extends RpcName>(name: Name): Call<Name> {
  const server = useServer();
  const { texts } = useWords();
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<Answer<Name>>();
  const [problem, setProblem] = useState<Problem>();

  const start = useCallback(
    async (question: Question<Name>) => {
      setRunning(true);
      setProblem(undefined);
      try {
        const value = await server(name, question);
        setAnswer(() => value);
        return value;
      } catch (error) {
        setProblem(problemOf(error, texts));
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [server, name, texts],
  );
  return { running, answer, problem, start };
}
