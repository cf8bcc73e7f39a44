import { singleLine } from '../text'

export const longestElsewhere = 60

/** A place that is none of the community's venues, in words: 文化馆二楼排练厅. */
export const Elsewhere = singleLine(longestElsewhere)
