package launch

const _ = "for another"
