import { CaseId } from '../../ids'
import type { Part } from './part'

/** 合并: the case that this one continues in. */
export const merge = { name: 'merge', asks: { into: CaseId }, facts: { into: { of: CaseId, seenBy: 'asked' } } } as const satisfies Part
