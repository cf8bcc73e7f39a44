export { gridOf } from './grid'
export { isHomeUsed } from './store'
