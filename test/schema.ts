/** The published schema, as a check for tests. */
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect} from 'vitest'
import schema from '../src/schema.json' with {type: 'json'}

const ajv = new Ajv2020({strict: true, allErrors: true, allowUnionTypes: true})
const validate = ajv.compile(schema)
const validateBlock = ajv.compile({$ref: `${schema.$id}#/$defs/block`})

/** Fail, with what is wrong, unless a value is a transcript by the published schema. */
export function expectValid(json: unknown): void {
  validate(json)
  expect(validate.errors ?? []).toEqual([])
}

/** Whether a value is a transcript by the published schema. */
export function isValid(json: unknown): boolean {
  return validate(json)
}

/** Whether a value is a block by the published schema. */
export function isValidBlock(json: unknown): boolean {
  return validateBlock(json)
}
