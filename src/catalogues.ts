// The build puts an import of every area's catalogue in here (config/catalogues.cjs), for the pages that tell of all areas.
export {}
