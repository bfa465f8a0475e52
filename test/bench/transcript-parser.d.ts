/** What the benchmark uses of a package that has no types. */
declare module 'transcript-parser' {
  export default class TranscriptParser {
    parseOneSync(transcript: string): unknown
  }
}
