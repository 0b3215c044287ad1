/** The same messages in another language: every one of them, whatever its words. */
export type Translation<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translation<Messages[Key]>
}

/** `home.comparison.less`: where a message stands. */
export type PathsOf<Messages> = {
  [Key in keyof Messages & string]: Messages[Key] extends string ? Key : `${Key}.${PathsOf<Messages[Key]>}`
}[keyof Messages & string]

export type TextAt<Messages, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Messages
    ? TextAt<Messages[Key], Rest>
    : never
  : Path extends keyof Messages
    ? Messages[Path]
    : never

/** What stands in braces in a text, and has to be given. */
export type GapsOf<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | GapsOf<Rest> : never
