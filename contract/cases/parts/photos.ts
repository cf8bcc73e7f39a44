import * as z from 'zod/mini'
import { UploadId } from '../../ids'
import type { Part } from './part'

export const mostPhotos = 9

export const Photos = z.array(UploadId).check(z.maxLength(mostPhotos))

/** Pictures that go with an action. */
export const photos = { name: 'photos', asks: { photos: Photos } } as const satisfies Part
