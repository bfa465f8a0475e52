/** A table of those present, by the words over its columns. */
import {fold} from './fold.js'
import type {HasLabel, Introduction} from './introductions.js'
import {code} from './reading.js'
import {isSomebody, shapeOf} from './shape.js'
import {roles} from './words.js'

/** What a column of an attendee table holds. */
type Column = 'name' | 'code' | 'description' | 'role'

/** The same, by the words of their heads. */
const columns: ReadonlyMap<string, Column> = new Map([
  ...[
    'name',
    'names',
    'attendee',
    'attendees',
    'participant',
    'participants',
    'speaker',
    'person',
    'who',
    'nom',
    'nombre',
    'nome',
    'имя',
    '姓名',
    '名前',
  ].map((word) => [word, 'name'] as const),
  ...[
    'abbreviation',
    'abbr',
    'abbrev',
    'initials',
    'code',
    'acronym',
    'short',
    'tla',
    'delegate abbreviation',
    'kürzel',
    'initiales',
    'iniciales',
    'sigla',
  ].map((word) => [word, 'code'] as const),
  ...[
    'organization',
    'organisation',
    'affiliation',
    'company',
    'employer',
    'title',
    'position',
    'description',
    'organisationen',
    'institution',
    'team',
  ].map((word) => [word, 'description'] as const),
  ...['role', 'rolle', 'rôle', 'rol', 'ruolo', 'função'].map((word) => [word, 'role'] as const),
])

/** Whether the head of a column says that names stand under it: `Speaker`, `Name`. */
export function isNameColumn(head: string): boolean {
  return columns.get(fold(head)) === 'name'
}

/**
 * Read an attendee table.
 *
 * @param rows the cells' texts; the first row is the head
 * @param hasLabel whether a code labels turns, which tells the columns where their heads say nothing
 * @returns somebody for each row that names one (`undefined` for the others), or nothing where the
 *   table has no column of names beside one of codes or roles
 */
export function readTable(
  rows: readonly (readonly string[])[],
  hasLabel: HasLabel = () => false,
): (Introduction | undefined)[] | undefined {
  const [head = [], ...body] = rows
  const told = head.map((cell) => columns.get(fold(cell)))
  const kinds = told.includes('name') ? told : (kindsByCells(head, body, hasLabel) ?? told)
  const at = (kind: Column) => kinds.indexOf(kind)
  if (at('name') < 0 || (at('code') < 0 && at('role') < 0)) return undefined
  return body.map((cells) => {
    const cell = (kind: Column) => cells[at(kind)]?.trim() || undefined
    const name = cell('name')
    if (name === undefined || !isSomebody(shapeOf(name))) return undefined
    const short = cell('code')
    const description = cell('description')
    const role = cell('role')
    return {
      name,
      ...(short && {code: short}),
      ...(description && {description}),
      ...(role && {role: roles.get(fold(role)) ?? role}),
    }
  })
}

/** Names beside codes, of which two and more label turns, whatever stands above them: `Naam | Afkorting | Fractie`. */
function kindsByCells(
  head: readonly string[],
  body: readonly (readonly string[])[],
  hasLabel: HasLabel,
): (Column | undefined)[] | undefined {
  const cells = head.map((_, at) => body.map((row) => row[at]?.trim() ?? '').filter(Boolean))
  const codes = cells.findIndex(
    (column) =>
      column.every((cell) => code.test(cell)) && column.filter((cell) => hasLabel(cell)).length > 1,
  )
  const names = cells.findIndex(
    (column) => column.length > 1 && column.every((cell) => shapeOf(cell) === 'name'),
  )
  if (codes < 0 || names < 0) return undefined
  return head.map((_, at) => (at === names ? 'name' : at === codes ? 'code' : 'description'))
}
