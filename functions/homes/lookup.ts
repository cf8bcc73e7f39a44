export { gridOf } from './grid'
