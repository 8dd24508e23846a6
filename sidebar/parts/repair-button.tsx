/** Puts the workbook's structure right, and says in words what came of it. */
import { Button } from './button';
import { useSpeaker } from './toasts';
import { useCall } from './use-call';
import { useWords } from './words';

interface RepairButtonProps {
  readonly main?: boolean;
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly onRepaired: () => void;
}

export function RepairButton({ onRepaired, ...shape }: RepairButtonProps) {
  const { texts } = useWords();
  const speaker = useSpeaker();
  const { start, running, problem } = useCall('repairWorkbook');
  const run = async () => {
    const result = await start({});
    if (!result) return;
    const [text = texts.repair.nothing, ...rest] = [...result.done, ...result.left];
    speaker.show({ kind: 'done', text, ...(rest.length > 0 && { detail: rest.join(' ') }) });
    onRepaired();
  };
  return (
    <>
      {problem && (
        <p class="field-wrong" role="alert">
          {problem.message.concat(' ', problem.action)}
        </p>
      )}
      <Button {...shape} disabled={running} onClick={() => void run()}>
        {running ? texts.repair.running : texts.repair.run}
      </Button>
    </>
  );
}
