/** Lays the stages of several pipelines side by side: which of them share a lane, and in what order the lanes stand. */
import { likeKey } from '../cells/likeness';
import { STAGE_KINDS, type Stage, type StageKind } from '../stages/stage';

/** A pipeline as a board shows it. */
export interface PipelineStages {
  /** Its key; the main one when absent. */
  readonly pipeline?: string;
  /** As people call it. */
  readonly name: string;
  readonly stages: readonly Stage[];
}

/** One lane: stages that are alike in name and kind, at most one of each pipeline. */
export interface JointStage {
  /** Unlike every other lane's, so that it says where a card goes. */
  readonly title: string;
  readonly kind: StageKind;
  /** The first pipeline's. */
  readonly colour: string;
  readonly members: readonly JointMember[];
}

/** What a lane is in one of its pipelines. */
export interface JointMember {
  readonly owner: PipelineStages;
  readonly stage: Stage;
}

/** A lane that is being put together. */
interface Draft {
  /** The stage that opened it. */
  readonly lead: Stage;
  readonly members: JointMember[];
}

/**
 * The lanes of these pipelines: the first one's stages in their order, the others' between them, each behind the
 * stage that it follows in its own pipeline and never among lanes of another kind. Where a name is open work in one
 * pipeline and a win in another, both lanes say whose they are. Of two stages of a pipeline that are alike the first
 * counts, as everywhere (`stageBook`).
 */
export function joinStages(pipelines: readonly PipelineStages[]): readonly JointStage[] {
  const drafts: Draft[] = [];
  pipelines.forEach((owner, number) => {
    const own = firstOfEach(owner.stages);
    own.forEach((stage, index) => {
      const draft = drafts.find(({ lead }) => isAlike(lead, stage));
      if (draft) draft.members.push({ owner, stage });
      else {
        const place = number === 0 ? drafts.length : placeFor(drafts, own, index, stage.kind);
        drafts.splice(place, 0, { lead: stage, members: [{ owner, stage }] });
      }
    });
  });
  return drafts.map((draft) => jointStage(draft, drafts));
}

/** What a lane is called when another one has its name: by the pipelines that it belongs to. */
export function titleWithOwners(title: string, owners: readonly PipelineStages[]): string {
  return `${title} · ${owners.map(({ name }) => name).join(', ')}`;
}

function firstOfEach(stages: readonly Stage[]): readonly Stage[] {
  const seen = new Set<string>();
  return stages.filter(({ name }) => {
    const key = likeKey(name);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function isAlike(one: Stage, other: Stage): boolean {
  return one.kind === other.kind && likeKey(one.name) === likeKey(other.name);
}

/** Behind its forerunner, else before a follower that has a lane already, else at the end of its kind. */
function placeFor(drafts: readonly Draft[], own: readonly Stage[], index: number, kind: StageKind): number {
  const placesOf = (stages: readonly Stage[]) =>
    stages
      .filter((stage) => stage.kind === kind)
      .map((stage) => drafts.findIndex(({ lead }) => isAlike(lead, stage)))
      .filter((place) => place >= 0);
  const [forerunner] = placesOf(own.slice(0, index)).slice(-1);
  const [follower] = placesOf(own.slice(index + 1));
  return forerunner === undefined ? (follower ?? endOfKind(drafts, kind)) : forerunner + 1;
}

/** Kinds stand in the order open, won, lost, after the win. */
function endOfKind(drafts: readonly Draft[], kind: StageKind): number {
  const isBefore = ({ lead }: Draft) => STAGE_KINDS.indexOf(lead.kind) <= STAGE_KINDS.indexOf(kind);
  return 1 + drafts.map(isBefore).lastIndexOf(true);
}

function jointStage({ lead, members }: Draft, drafts: readonly Draft[]): JointStage {
  const { name, kind, colour } = lead;
  const isShared = drafts.some((other) => other.lead !== lead && likeKey(other.lead.name) === likeKey(name));
  const owners = members.map(({ owner }) => owner);
  return { title: isShared ? titleWithOwners(name, owners) : name, kind, colour, members };
}
