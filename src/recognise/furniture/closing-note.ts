/** A note under the last words of a talk, which nobody says. */
import type {Paragraph} from 'mdast'
import {hasCase} from '../../speakers/fold.js'
import {countWords} from '../../tree/count.js'
import {textOfBlock} from '../../tree/text.js'
import type {Turn} from '../../tree/types.js'

// A note in brackets: `(This interview has been edited for length.)`.
const inBrackets = /^(?:\([^()]*\)|\[[^[\]]*\]|（[^（）]*）|【[^【】]*】)$/

/**
 * Take a closing note out of a turn: its last paragraph, where that can close a transcript.
 *
 * @param turn the last turn; changed in place
 * @returns the note; nothing where the turn ends with speech
 */
export function takeNote({children}: Turn): Paragraph | undefined {
  const note = children.slice(1).at(-1)
  if (note?.type !== 'paragraph' || !isNote(note)) return undefined
  children.pop()
  return note
}

/** Whether a block can close a transcript: wholly italic or in brackets, and of five words or more. */
function isNote(node: Paragraph): boolean {
  const text = textOfBlock(node)
  const italic = node.children.every((child) => child.type === 'emphasis')
  const words = hasCase(text) ? text.split(/\s+/).length : countWords(text)
  return (italic || inBrackets.test(text)) && words >= 5
}
