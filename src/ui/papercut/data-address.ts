/** An SVG as a data address: only what a style sheet or an Image would stumble over is escaped. */
export function dataAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%<>#"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
