/**
 * The tree every other file shares: an mdast `Root` in which speech stands in
 * `turn` nodes, with the people who speak beside its children.
 */
import type {
  BlockContent,
  Data,
  DefinitionContent,
  Heading,
  Literal,
  Parent,
  Root,
  RootContent,
} from 'mdast'
import type {Position} from 'unist'

/** What a turn does in the talk: it asks, it answers the turn before it, or neither. */
export type Kind = 'question' | 'answer' | 'statement'

/** What somebody does in the talk, where the text tells. Other words may occur as written. */
export type Role =
  | 'interviewer'
  | 'interviewee'
  | 'moderator'
  | 'host'
  | 'guest'
  | 'audience'
  | 'interpreter'
  | 'witness'
  | (string & {})

/** Somebody who speaks, or a voice that nobody named (`P03`, `Audience`). */
export interface Speaker {
  /** Slug of `name`, else of `label`; `-2`, `-3` … on a collision. What a turn's `speaker` holds. */
  id: string
  /** Full name in title case, without honorific. Absent where only a code is known. */
  name?: string
  /** Title before the name, as written: `Dr.`, `Prof.`. */
  honorific?: string
  /** Shortest form of the label the source uses (`AR`); absent where it equals `name`. */
  label?: string
  /** Every label as written, without colon and typeface, in order of first appearance. */
  aliases: string[]
  /** Who they are, in the words of the source: `Editor of Nova`. */
  description?: string
  role?: Role
  /** Ids of the people a common label (`Ana and Ben`) stands for, where they are known. */
  members?: string[]
}

/** What may stand in a turn: any block, and a heading that is a question. */
export type TurnContent = BlockContent | DefinitionContent | Heading | Mark | SpeakerLabel

/** Data of a {@link Turn}; `hName` and `hProperties` tell `mdast-util-to-hast` what to make of it. */
export interface TurnData extends Data {}

/** One speaker's uninterrupted words. */
export interface Turn extends Parent {
  type: 'turn'
  /** Id of a {@link Speaker} in the transcript's `speakers`, or `null` where nobody can be named. */
  speaker: string | null
  kind: Kind
  /** The label as written, without colon and typeface; absent where the source has none. */
  label?: string
  /** A remark about this turn in the label: `on queue`, `via translator`. */
  direction?: string
  /** When it starts, in seconds. */
  start?: number
  /** When it ends, in seconds. */
  end?: number
  /**
   * The cues it was made of, in order; only where the source was timed. Captions are written from them, so
   * whoever changes the speech removes them.
   */
  cues?: Cue[]
  /** The speech, without the label. */
  children: TurnContent[]
  data?: TurnData
}

/** A cue of a timed source: what is heard from one time to another. */
export interface Cue {
  /** When it starts, in seconds. */
  start: number
  /** When it ends, in seconds; absent where the source tells only starts. */
  end?: number
  /** Who speaks, as the source names them; absent where it does not, or only by a label. */
  voice?: string
  /** What is shown, as literal text with the line breaks of the source. */
  text: string
  /** What stands before `text` and is no speech: a label (`Ana: `), chevrons, a dash. */
  lead?: string
  /** What the source calls it. */
  id?: string
  /** How WebVTT places it on the picture: `align:start line:90%`. */
  settings?: string
  /** `lead` and `text` as WebVTT, where it has more than these and `voice` tell: tags, times. */
  markup?: string
  /** Each word with its time, where the source has them. */
  words?: Word[]
  /** Whether it is the rest of the cue before it, which two voices share. */
  continues?: true
  /** Where its text stands in the source. */
  position?: Position
}

/** A word of a {@link Cue}. */
export interface Word {
  text: string
  /** When it starts, in seconds; absent where the source does not know. */
  start?: number
  /** When it ends, in seconds. */
  end?: number
}

/** Data of a {@link SpeechEvent}. */
export interface SpeechEventData extends Data {}

/** Something heard that is not a word, as written with its brackets: `[laughter]`. */
export interface SpeechEvent extends Literal {
  type: 'event'
  data?: SpeechEventData
}

/** Data of a {@link Mark}. */
export interface MarkData extends Data {}

/** A time or a piece of page furniture inside the talk: in the tree, not in the speech. */
export interface Mark extends Literal {
  type: 'mark'
  /** A time, the number of a line, or another part of a page (its number, header or footer). */
  role: 'time' | 'line' | 'page'
  /** The time in seconds, where `role` is `time`. */
  time?: number
  data?: MarkData
}

/**
 * A part of what is shown beside the speech (who speaks, since when, the link to the turn), which
 * `colloquy/remark` puts into a turn for its hosts. It is nobody's speech, and no writer of text shows it.
 */
export interface SpeakerLabel extends Literal {
  type: 'speakerLabel'
}

/** A transcript: an mdast root with turns, and what is known of the whole document. */
export interface Transcript extends Root {
  /** Those who speak, in order of first appearance. */
  speakers: Speaker[]
  /** What the talk is called, copied from a block that also stands in `children`. */
  title?: string
  /** Front matter; an empty object where the source has none. */
  metadata: Record<string, unknown>
}

/** Data of a {@link TranscriptBlock}. */
export interface TranscriptBlockData extends Data {}

/** A part of an article that is a transcript: what `colloquy/remark` makes of a `transcript` fence. */
export interface TranscriptBlock extends Parent {
  type: 'transcript'
  /** What stands in the fence, which is how it is written again. */
  source: string
  /** Words behind the fence's name. */
  meta?: string | null
  /** Those who speak in it. */
  speakers: Speaker[]
  children: RootContent[]
  data?: TranscriptBlockData
}

declare module 'mdast' {
  interface BlockContentMap {
    mark: Mark
    transcript: TranscriptBlock
  }
  interface PhrasingContentMap {
    event: SpeechEvent
    mark: Mark
    speakerLabel: SpeakerLabel
  }
  interface RootContentMap {
    transcript: TranscriptBlock
    turn: Turn
    event: SpeechEvent
    mark: Mark
    speakerLabel: SpeakerLabel
  }
}
