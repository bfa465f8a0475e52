/**
 * What is known of a speaker beside the label that a page shows: `data-` attributes of HTML, both ways.
 *
 * A label tells a name (`Ana Ruiz`), maybe with a short form behind it (`Ana Ruiz (AR)`). Only what it does
 * not tell is a fact, so that most labels need none.
 */
import type {Speaker} from './types.js'

/** Facts in the order they are written: `[['label', 'AR']]`. */
export type Facts = readonly (readonly [name: Fact, value: string])[]

/** What can be told of a speaker. */
export type Fact = 'name' | 'honorific' | 'label' | 'role' | 'description' | 'members'

/**
 * Tell what a label does not show of a speaker.
 *
 * @param speaker who speaks
 * @param shown the label of their first turn
 * @returns the facts; a speaker of whom only a code is known has that as `label`, and no `name`
 */
export function factsOf(speaker: Speaker, shown: string): Facts {
  const {name, label, honorific, role, description, members} = speaker
  const told = toldBy(shown)
  const isTold = told.name === name && told.label === label
  const facts: Partial<Record<Fact, string | undefined>> = {
    ...(!isTold && {name, label: name === undefined ? shown : label}),
    honorific,
    role,
    description,
    members: members?.join(' '),
  }
  return Object.entries(facts).filter((fact): fact is [Fact, string] => Boolean(fact[1]))
}

/**
 * Make a speaker of a label and the facts beside it: the inverse of {@link factsOf}.
 *
 * @param id the speaker's id
 * @param shown the label of their first turn
 * @param fact tells a fact, where it is given
 * @returns the speaker, with `shown` as the only alias
 */
export function speakerWith(
  id: string,
  shown: string,
  fact: (name: Fact) => string | undefined,
): Speaker {
  const given = {name: fact('name'), label: fact('label')}
  const isTold = given.name === undefined && given.label === undefined
  const {name, label} = isTold ? toldBy(shown) : given
  const [honorific, description, role] = [fact('honorific'), fact('description'), fact('role')]
  const members = fact('members')?.split(' ').filter(Boolean)
  return {
    id,
    ...(name && {name}),
    ...(honorific && {honorific}),
    ...(label && {label}),
    aliases: [shown],
    ...(description && {description}),
    ...(role && {role}),
    ...(members && {members}),
  }
}

/** Name and short form of a label: `Ana Ruiz (AR)`. */
function toldBy(shown: string): {name: string; label?: string} {
  const open = shown.lastIndexOf(' (')
  if (open <= 0 || !shown.endsWith(')')) return {name: shown}
  return {name: shown.slice(0, open), label: shown.slice(open + 2, -1)}
}
