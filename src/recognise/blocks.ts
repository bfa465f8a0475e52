/** Blocks in, transcript out: find the labels, decide who is who, cut the turns, tell the kinds. */
import type {Report} from '../report.js'
import {isTurn} from '../tree/build.js'
import type {Transcript} from '../tree/types.js'
import {joinLines} from '../tree/wrapping.js'
import {finish} from './finish.js'
import {findLabels, identityOf, type Material, openingsOf} from './labels.js'
import {foldTurns} from './turns.js'
import {partAnswers} from './unlabelled/answers.js'
import {findUnlabelled} from './unlabelled.js'

/**
 * Recognise the turns of a document.
 *
 * @param material blocks, front matter and source; the root is changed in place
 * @param report receives the problems
 * @returns the root, now a transcript
 */
export function recogniseBlocks(material: Material, report: Report): Transcript {
  const {root, source, metadata, plain} = material
  const labels = findLabels(material)
  const identity = identityOf(labels, report)
  const openings = openingsOf(labels.accepted, identity.resolved)
  const isTimed = openings.length === 0 && findUnlabelled(root, source)
  if (openings.length > 0) foldTurns(root, openings, source)
  if (openings.length > 1 && openings.every(({turn}) => turn?.kind === 'question'))
    partAnswers(root)
  if (plain) joinLines(root)
  const {introduced} = labels
  if (isTimed) report(noSpeakers, 'no-speakers', root.children.find(isTurn)?.position?.start)
  return finish({root, metadata, openings, identity, introduced}, noTurns, report)
}

const noTurns =
  'No turns found: nothing here shows who speaks; put a label such as `Name:` or `**Name:**` before what each person says'

const noSpeakers =
  'Nobody is named: there are times, and nothing shows who speaks; put a label such as `Name:` before what each person says'
