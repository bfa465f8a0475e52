/** What the tests use of the validator of the W3C, which has no types. */
declare module 'webvtt-parser' {
  interface WebVttNode {
    type: 'text' | 'object' | 'timestamp'
    /** Tag: `v`, `c`. */
    name?: string
    /** Words, the annotation of a tag, or a time in seconds. */
    value?: string | number
    children?: WebVttNode[]
  }
  interface WebVttCue {
    id: string
    /** Seconds. */
    startTime: number
    endTime: number
    text: string
    alignment: string
    linePosition: number | 'auto'
    size: number
    tree: {children: WebVttNode[]}
  }
  interface WebVttResult {
    cues: WebVttCue[]
    errors: {message: string; line: number; col?: number}[]
  }
  const parser: {
    WebVTTParser: new (
      entities?: Record<string, string>,
    ) => {parse(input: string, mode?: 'subtitles'): WebVttResult}
  }
  export default parser
}
