#error read by nobody
