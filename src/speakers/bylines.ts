/** Lines that say who made a talk: `Interviewed by Ana Ruiz`, `Photos: Cy Pell`. They never speak. */
import {fold} from './fold.js'
import {type HasLabel, type Introduction, labelTest} from './introductions.js'
import {readPerson} from './persons.js'
import {shapeOf} from './shape.js'
import {credits} from './words.js'

// Who asked, in some languages: `Interviewed by `, `Interview geführt von: `, `Propos recueillis par `.
const byInterviewer =
  /^(?:(?:an? |the )?interview(?:ed)?(?: (?:was )?conducted| and (?:text|photos|transcription|edited))? by|conducted by|in conversation with|interview (?:geführt )?von|interview (?:geführt )?durch|das (?:interview|gespräch) führten?|(?:die fragen stellten?|interview door|intervju(?:ad)? av)|propos recueillis par|(?:interview|entretien)(?: réalisée?| menée?| conduite?)? par|entrevista(?: realizada| hecha| conduzida)? (?:de|por)|intervista (?:di|a cura di)|wywiad przeprowadzi[łl]a?|rozmawia[łl]a?|интервью вз?ял[аи]?|беседовал[аи]?)\s?:?\s(\S.{1,120})$/iu
// Under a title, who wrote it down: `By Ana Ruiz`.
const by = /^by\s?:?\s(\p{Lu}.{1,80})$/iu
// Where and when it was, behind the name: ` on 3 May`, ` in Nova`, ` for the Archive`.
const tail = /\s(?:on|in|at|for|with|am|im|für|le|à|pour|el|en|para|il|per)\s|[,|·•–—(/]/u

/**
 * Read a line that says who conducts the interview.
 *
 * @param text one line: `Interviewed by Ana Ruiz`, `Das Gespräch führte Ana Ruiz.`
 * @param underTitle whether the line above introduces an interview, so that `By Ana Ruiz` says enough
 * @returns those who do, or nothing
 */
export function readByline(text: string, underTitle: boolean): Introduction[] | undefined {
  if (text.length > 160) return undefined
  const match = byInterviewer.exec(text) ?? (underTitle ? by.exec(text) : null)
  const written = match?.[1]?.replace(/\.$/, '')
  if (written === undefined) return undefined
  const people = written
    .split(/\s(?:and|und|et|y|e|en|i|и|&)\s/u)
    .map((one) => readPerson(one, nobody) ?? nameAlone(one))
  if (people.some((one) => one === undefined)) return undefined
  return people.flatMap((one) => (one === undefined ? [] : [{...one, role: 'interviewer'}]))
}

const nobody: HasLabel = labelTest(() => [])

function nameAlone(written: string): Introduction | undefined {
  const [name = ''] = written.split(tail, 1)
  return shapeOf(name.trim()) === 'name' ? {name: name.trim()} : undefined
}

// What stands between two of them, or between two names: ` und `, ` & `, `, `.
const between = /\s?[,/&+|;]\s?|\s(?:and|und|et|y|e|en|i|и|with|mit)\s/u

// The first of them: `Text` of `Text und Fotos`.
const firstWord = /^\s*[^\s,/&+|;]*/

/**
 * Whether what stands before a colon can be a credit.
 *
 * @param lead `Interviewed by`, `Text und Fotos`
 */
export function leadsCredit(lead: string): boolean {
  return areCredits(lead) || byInterviewer.test(`${lead}: --`)
}

function areCredits(lead: string): boolean {
  if (lead.length > 40 || !credits.has(fold(firstWord.exec(lead)?.[0] ?? ''))) return false
  return lead
    .split(between)
    .every((part) => part.split(' ').every((word) => credits.has(fold(word))))
}

/**
 * Whether a label is a credit and no speaker.
 *
 * @param lead what stands before the colon: `Photos`, `Text und Fotos`
 * @param text what stands behind it, nothing but names
 */
export function isCredit(lead: string, text: string): boolean {
  if (text === '' || text.length > 100 || !areCredits(lead)) return false
  return text
    .replace(/\.$/, '')
    .split(between)
    .every((one) => named.has(shapeOf(one.trim())))
}

const named: ReadonlySet<string> = new Set(['name', 'word', 'code', 'doubtful'])

// A credit, by a colon or in words: `Photos: Cy Pell`, `Photos by Cy Pell`.
const credit = /^(.{2,40}?)(?:\s?[:：]|\s(?=by\s))\s?(?:by\s)?(\S.{0,100})$/u

/**
 * Whether a line under a talk says who made it.
 *
 * @param text one line: `Photos: Cy Pell`, `Interview geführt von Ana Ruiz`
 */
export function isCreditLine(text: string): boolean {
  if (text.length > 160) return false
  const [, lead, names] = credit.exec(text) ?? []
  if (lead !== undefined && names !== undefined && isCredit(lead, names)) return true
  return readByline(text, false) !== undefined
}
