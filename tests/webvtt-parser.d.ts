/** What the tests use of it; the package has no types. */
declare module 'webvtt-parser' {
  type Node = { readonly name?: string; readonly value?: string }
  type Cue = {
    readonly startTime: number
    readonly endTime: number
    readonly tree: { readonly children: readonly Node[] }
  }
  export class WebVTTParser {
    constructor(entities: unknown)
    parse(text: string, mode: string): { readonly cues: readonly Cue[]; readonly errors: readonly unknown[] }
  }
}
