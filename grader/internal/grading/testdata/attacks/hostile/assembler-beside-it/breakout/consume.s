TEXT ·Consume(SB), 0, $0
	RET
