// Relative addresses, so that the built page can stand in any folder of any host.
export default {base: './'}
