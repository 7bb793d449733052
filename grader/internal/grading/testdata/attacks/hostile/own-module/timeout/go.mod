module example.com/mine

go 1.26

replace github.com/stretchr/testify => ./testify
