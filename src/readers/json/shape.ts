/** A shape of JSON: what one tool, or several alike, make of a transcript. */
import type {Captions} from '../../tree/reading.js'
import type {Transcript} from '../../tree/types.js'
import type {Note} from './notes.js'
import type {Fields} from './values.js'

/** A shape of JSON. Adding one takes a file and a line in the table. */
export interface Shape {
  /** Whose it is, for the message that lists all shapes. */
  name: string
  /**
   * Tell whether data has the shape.
   *
   * @param data the whole file; a file that is only an array comes as `{segments: […]}`
   */
  matches: (data: Fields) => boolean
  /**
   * Read data that has the shape.
   *
   * @param data the whole file, in which any value may be of any type
   * @param note receives what is lost
   */
  read: (data: Fields, note: Note) => Captions | Transcript
}
