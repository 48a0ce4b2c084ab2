// The package brings no types of its own.

declare module 'subset-font' {
  // eslint-disable-next-line import-x/no-default-export -- so the package is written
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'woff2'
      readonly noHinting?: boolean
      readonly keepFeatures?: readonly string[]
    },
  ): Promise<Buffer>
}
