/** Names a stage inside a Korean sentence. */

/** `제안 단계`; a name that already ends so is left as it is. */
export function stageWord(stage: string): string {
  return stage.endsWith('단계') ? stage : `${stage} 단계`;
}
