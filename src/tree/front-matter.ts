/** Front matter: YAML 1.2, its core schema, so that dates stay as they are written. */
import {CORE_SCHEMA, dump, loadAll, YAMLException} from 'js-yaml'
import {plainData} from './plain-data.js'

/** How deep lists and mappings may stand in each other, aliases followed. */
const depthLimit = 100
/** How many times its own length front matter may grow by aliases. */
const growthLimit = 10

/**
 * Read front matter.
 *
 * @param source YAML, without the lines around it
 * @returns the mapping it holds, or what is wrong with it
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function readYaml(source: string): Record<string, unknown> | string {
  const documents = documentsIn(source)
  if (typeof documents === 'string') return documents
  const [data, ...others] = documents
  if (others.length > 0) return 'it holds several documents'
  if (data === null || data === undefined) return {}
  if (!isMapping(data)) return 'it holds no `key: value` lines'
  return outgrows(data, source.length * growthLimit) ? 'its aliases make it too large' : data
}

/**
 * Write front matter.
 *
 * @param metadata what it says; what JSON cannot hold is left out
 * @returns YAML that ends with a newline, without the lines around it
 */
export function writeYaml(metadata: Readonly<Record<string, unknown>>): string {
  return dump(plainData(metadata), {schema: CORE_SCHEMA, quoteStyle: 'double', lineWidth: -1})
}

function documentsIn(source: string): unknown[] | string {
  try {
    return loadAll(source, {maxDepth: depthLimit})
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const {reason, mark} = error
    return mark === undefined
      ? reason
      : `${reason}, line ${mark.line + 1}, column ${mark.column + 1}`
  }
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** Whether a value, with what its aliases stand for written out, is larger or deeper than it may be. */
function outgrows(data: unknown, limit: number): boolean {
  const open: {value: unknown; depth: number}[] = [{value: data, depth: 0}]
  let size = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const {value, depth} = next
    size += typeof value === 'string' ? value.length + 1 : 1
    if (size > limit || depth > depthLimit) return true
    if (typeof value !== 'object' || value === null) continue
    for (const item of Object.values(value)) open.push({value: item, depth: depth + 1})
  }
  return false
}
