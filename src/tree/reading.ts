/** What a reader makes of a source, before anybody knows who speaks. */
import type {Root} from 'mdast'
import type {Cue, Transcript} from './types.js'
import type {Wrapping} from './wrapping.js'

/** Blocks, in which labels tell who speaks, and what is known of the document they stand in. */
export interface Blocks {
  /** Blocks, as yet without turns. */
  root: Root
  /** The document, for positions and escapes; absent where its characters are not those of the blocks. */
  source?: string
  /** Parsed front matter; an empty object where there is none. */
  metadata: Record<string, unknown>
  /** How its lines are wrapped, where the reader found that they are. */
  wrapping?: Wrapping | undefined
  /** Whether it is plain text: nothing is markup, and lines stand in text nodes of their own. */
  plain: boolean
}

/** The cues of a timed source. */
export interface Captions {
  /** In the order of the source. */
  cues: Cue[]
  /** What the source says of itself, such as `title` and `language`; an empty object where it says nothing. */
  metadata: Record<string, unknown>
}

/** What a reader makes of a source; a transcript where the source tells everything. */
export type Reading = Blocks | Captions | Transcript
