package launch

const _ = "for this system, by its name"
