module example.com/mine
