/** Photos to show large, beginning with the one at `at`. */
export interface Viewed {
  urls: string[]
  at: number
}
