import { putCatalogue, replaceCatalogue } from '../../../functions/catalogue/doors'
import { catalogueOf } from '../../../functions/catalogue/lookup'
import { aCatalogue, serviceOf } from '../../support/catalogue'
import { newWorld, type World } from '../../support/world'

async function replace({ ctx, services }: World, catalogue = aCatalogue()) {
  await ctx.table.transact(await replaceCatalogue(ctx, catalogue), services.ids.secret())
}

test('a catalogue replaces the one before, and replacing it again changes nothing', async () => {
  const world = await newWorld()
  const smaller = aCatalogue({ services: [serviceOf()], paths: [], glossary: [] })
  await replace(world)

  await replace(world, smaller)
  await replace(world, smaller)

  expect(await catalogueOf(world.ctx)).toEqual(smaller)
})

test('a catalogue is replaced in its own community only', async () => {
  const [world, other] = [await newWorld(), await newWorld()]
  await replace(other)

  await replace(world, aCatalogue({ paths: [] }))

  expect(await catalogueOf(other.ctx)).toEqual(aCatalogue())
})

test('a faulty catalogue is refused with all that is wrong in it', () => {
  const faulty = aCatalogue({ services: [serviceOf({ organisation: 'nowhere' }), serviceOf()] })

  expect(() => putCatalogue(faulty)).toThrow(
    [
      'the catalogue cannot be taken:',
      'the service residence-permit is there twice',
      'the service residence-permit leads to the unknown organisation nowhere',
    ].join('\n'),
  )
})
