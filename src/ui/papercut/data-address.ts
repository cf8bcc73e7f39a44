/** An SVG as a data URL; only characters that break a style sheet or an Image are escaped. */
export function dataAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%<>#"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
