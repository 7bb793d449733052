package closing

func TestCorrectness() {}
