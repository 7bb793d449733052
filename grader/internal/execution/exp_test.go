package execution_test
import ("context";"fmt";"os";"testing";"time"
"github.com/concurrency-katas/go/grader/internal/execution"
"github.com/concurrency-katas/go/grader/internal/toolchain"
"github.com/concurrency-katas/go/grader/internal/workspace"
"github.com/concurrency-katas/go/grader/kata/record"
)
func TestExp(t *testing.T){
 ctx:=context.Background()
 a:=time.Now()
 tc,err:=toolchain.Find(ctx); if err!=nil{t.Fatal(err)}
 fmt.Println("find",time.Since(a)); a=time.Now()
 w,err:=workspace.New(tc,"/tmp/exp/ws"); if err!=nil{t.Fatal(err)}
 fmt.Println("new",time.Since(a)); a=time.Now()
 if err:=w.Fetch(ctx);err!=nil{t.Fatal(err)}
 fmt.Println("fetch",time.Since(a)); a=time.Now()
 src,_:=os.ReadFile(os.Getenv("ANSWER"))
 src=append([]byte("//line katas/launch/launch.go:1\n"),src...)
 hid,_:=os.ReadFile("../../../solutions/launch/launch_test.go")
 p,err:=w.Build(ctx,[]workspace.Entry{{ID:"e0",Kata:"launch",Answer:[]workspace.File{{"launch.go",src}},Hidden:[]workspace.File{{"launch_test.go",hid}},Rows:[]workspace.Row{{"correctness","TestCorrectness"},{"leaks","TestLeaks"},{"races","TestRaces"},{"timing","TestTiming"}}}})
 fmt.Println("build",time.Since(a),p.Broken,err); a=time.Now()
 if err!=nil{return}
 out,err:=execution.Run(ctx,p.Path,record.Job{Entry:"e0",Rows:[]string{"correctness","leaks","races","timing"},Schedules:1,Seed:1,Limits:record.DefaultLimits()},execution.Options{HaltOnRace:os.Getenv("HALT")!=""})
 fmt.Println("run",time.Since(a),err,out.ExitCode,out.Signal,out.CPU,out.Wall,out.MaxRSS>>20)
 for _,r:=range out.Records{ d:=r.Dump; r.Dump=""; r.Nonce=""; fmt.Printf("%+v\n",r); if d!=""{fmt.Println(d)} }
 fmt.Println(string(out.Output))
 }
