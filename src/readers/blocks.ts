/** What every reader makes of a source. */
import type {Root} from 'mdast'
import type {Report} from '../report.js'

/** Blocks, and what is known of the document they stand in. */
export interface Blocks {
  /** Blocks, as yet without turns. */
  root: Root
  /** The document, for positions and escapes. */
  source: string
  /** Parsed front matter; an empty object where there is none. */
  metadata: Record<string, unknown>
  /** Whether it is plain text: nothing is markup, and lines stand in text nodes of their own. */
  plain: boolean
}

/** Reads one format. */
export type Reader = (source: string, report: Report) => Blocks
