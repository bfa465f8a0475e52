/** The shape of a transcript as JSON, version 1. `schema.json` says the same in JSON Schema. */
import type {Kind, Mark} from './types.js'

/** The version of {@link TranscriptJson} that this library writes and reads. */
export const jsonVersion = 1

/** A transcript as plain data; keys always come in the order given here. */
export interface TranscriptJson {
  /** Raised when a change could break a reader. */
  version: typeof jsonVersion
  /** What the talk is called; copies a block that also stands in `content`, or the front matter. */
  title?: string
  /** Front matter; `{}` where the source has none. */
  metadata: Record<string, unknown>
  /** Those who speak, in order of first appearance. */
  speakers: SpeakerJson[]
  /** Everything said and everything between, in order. */
  content: BlockJson[]
}

/** Somebody who speaks. */
export interface SpeakerJson {
  /** What `speaker` of a turn and `members` hold; unique in the transcript. */
  id: string
  /** Full name, without honorific; absent where only a code is known. */
  name?: string
  /** Title before the name, as written: `Dr.`. */
  honorific?: string
  /** Shortest form of the label the source uses; absent where it equals `name`. */
  label?: string
  /** Every label as written, without colon and typeface, in order of first appearance. */
  aliases: string[]
  /** Who they are, in the words of the source. */
  description?: string
  /** What they do in the talk: `interviewer`, `interviewee`, `host` … or another word. */
  role?: string
  /** Ids of the people a common label stands for, where they are known. */
  members?: string[]
  /** How many turns are theirs. */
  turns: number
  /** How many words they say, events (`[laughter]`) left out. */
  words: number
  /**
   * How long they speak, in seconds: from the start of each turn to its end, or to the start of the next
   * turn where no end is known; absent where that is known of no turn.
   */
  duration?: number
}

/** A part of the content. */
export type BlockJson = ProseJson | HeadingJson | BreakJson | TurnJson

/** A block that nobody says. */
export interface ProseJson {
  type: 'prose'
  /** The block's `id` in HTML, so that `page.html#id` leads to it; only from `toBlocks`. */
  id?: string
  /** The words without formatting; `''` where the block has none, such as a link definition. */
  text: string
  /** The block as Markdown, where it has formatting. */
  markdown?: string
  /** Marks inside the block. */
  marks?: MarkJson[]
  /** Where the block stands in the source, on request. */
  position?: PositionJson
}

/** A heading. */
export interface HeadingJson {
  type: 'heading'
  /** The block's `id` in HTML, so that `page.html#id` leads to it; only from `toBlocks`. */
  id?: string
  /** Rank from 1, the highest, to 6. */
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** The words without formatting. */
  text: string
  /** The words as Markdown, without `#`, where they have formatting. */
  markdown?: string
  /** Marks inside the heading. */
  marks?: MarkJson[]
  /** Where the heading stands in the source, on request. */
  position?: PositionJson
}

/** A thematic break. */
export interface BreakJson {
  type: 'break'
  /** The block's `id` in HTML, so that `page.html#id` leads to it; only from `toBlocks`. */
  id?: string
  /** Where the break stands in the source, on request. */
  position?: PositionJson
}

/** One speaker's uninterrupted words. */
export interface TurnJson {
  type: 'turn'
  /** The block's `id` in HTML, so that `page.html#id` leads to it; only from `toBlocks`. */
  id?: string
  /** Who says it: honorific and name, or the label of somebody nobody named; only from `toBlocks`. */
  name?: string
  /** Id of a speaker, or `null` where nobody can be named. */
  speaker: string | null
  /** The label as written, without colon and typeface. */
  label?: string
  /** A remark about this turn in its label: `via translator`. */
  direction?: string
  /** Whether the turn asks, answers the turn before it, or neither. */
  kind: Kind
  /** When it starts, in seconds. */
  start?: number
  /** When it ends, in seconds. */
  end?: number
  /** The speech without formatting: blocks parted by a blank line, a line break as a newline. */
  text: string
  /** The speech as Markdown, where it has formatting; marks stand in it as written. */
  markdown?: string
  /** Times and page furniture inside the turn. */
  marks?: MarkJson[]
  /** The cues the turn was made of, on request. */
  cues?: CueJson[]
  /** Where the turn stands in the source, its label included, on request. */
  position?: PositionJson
}

/** A cue of a timed source. */
export interface CueJson {
  /** What the source calls it. */
  id?: string
  /** Present where it is the rest of the cue before it, which two voices share. */
  continues?: true
  /** When it starts, in seconds. */
  start: number
  /** When it ends, in seconds; absent where the source tells only starts. */
  end?: number
  /** How WebVTT places it on the picture. */
  settings?: string
  /** Who speaks, as the source names them. */
  voice?: string
  /** What stands before `text` and is no speech, such as a label. */
  lead?: string
  /** What is shown, with the line breaks of the source. */
  text: string
  /** The same as WebVTT, where there are tags. */
  markup?: string
  /** Each word with its time, where the source has them. */
  words?: WordJson[]
}

/** A word of a cue. */
export interface WordJson {
  /** The word, with its punctuation. */
  text: string
  /** When it starts, in seconds. */
  start?: number
  /** When it ends, in seconds. */
  end?: number
}

/** A block by itself, as a search index takes it; see `toBlocks`. */
export type BlockLineJson = BlockJson & {id: string}

/** A time or a piece of page furniture, which is not part of `text`. */
export interface MarkJson {
  /** A time, the number of a line, or another part of a page. */
  type: Mark['role']
  /** As written: `(00:01:51):`. */
  value: string
  /** The time in seconds, where `type` is `time`. */
  time?: number
  /** Where in `text` it stands, in UTF-16 code units. */
  offset: number
  /** Present where it is a block of its own, not inside a paragraph. */
  block?: true
  /**
   * White space that set it off and is in neither `text` nor `value`, where that is not one space (a
   * blank line where `block` is true): after the mark where it stands at the start of `text` or after
   * white space, else before it.
   */
  space?: string
}

/** A part of the source, as unist has it. */
export interface PositionJson {
  start: PointJson
  /** The first place after it. */
  end: PointJson
}

/** A place in the source, as unist has it. */
export interface PointJson {
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
  /** From 0, in UTF-16 code units. */
  offset?: number
}
