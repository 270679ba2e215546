extension HTMLPage {
  /// The script of every document: without it everything is there to be read, with it the drawing answers
  /// and tables sort.
  ///
  /// It asks for nothing and keeps nothing; words of the data only ever become text.
  static let script = #"""
    (function(){"use strict";
    var doc=document,root=doc.documentElement,nl=root.lang==="nl";
    root.classList.add("js");
    function all(s,e){return Array.prototype.slice.call((e||doc).querySelectorAll(s));}
    function one(s,e){return (e||doc).querySelector(s);}
    function make(tag,cls,text){var e=doc.createElement(tag);if(cls)e.className=cls;if(text!==undefined)e.textContent=text;return e;}
    function say(text){var s=one("#said");s.textContent="";s.textContent=text;}
    function fold(text){return text.normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase().trim();}
    all("[hidden].controls,.zoom,.hint").forEach(function(e){e.hidden=false;});

    /* Contents: folded on a telephone, and following the scroll. */
    var menu=one(".contents details"),small=window.matchMedia("(max-width:639px)");
    function fit(){menu.open=!small.matches;}
    fit();small.addEventListener("change",fit);
    var links=all(".contents a"),sections=links.map(function(a){return doc.getElementById(a.getAttribute("href").slice(1));});
    var waiting=false;
    function follow(){waiting=false;var current=0;sections.forEach(function(s,i){if(s&&s.getBoundingClientRect().top<120)current=i;});
      links.forEach(function(a,i){if(i===current)a.setAttribute("aria-current","true");else a.removeAttribute("aria-current");});}
    window.addEventListener("scroll",function(){if(!waiting){waiting=true;window.requestAnimationFrame(follow);}},{passive:true});
    follow();
    links.forEach(function(a){a.addEventListener("click",function(){if(small.matches)menu.open=false;});});

    /* Tables: sort, filter, copy. */
    function number(text){var t=text.replace(/[\u00a0\u202f\s%×]/g,"").replace("−","-").replace("+","");
      t=nl?t.replace(",","."):t.replace(/,(?=\d{3})/g,"");var m=/^[<>]?(-?\d+(\.\d+)?)/.exec(t);return m?parseFloat(m[1]):null;}
    function csv(table){return all("tr",table).map(function(r){return Array.prototype.map.call(r.cells,function(c){
      var t=c.textContent.replace(/[\u00a0\u202f]/g," ").trim();if(/^[=+@\t-](?!\d)/.test(t))t="'"+t;
      return /[",;\n]/.test(t)?'"'+t.replace(/"/g,'""')+'"':t;}).join(",");}).join("\r\n")+"\r\n";}
    function copy(text,done){function old(){var a=make("textarea");a.value=text;a.className="unseen";doc.body.appendChild(a);a.select();var ok=false;try{ok=doc.execCommand("copy");}catch(e){}a.remove();done(ok);}
      if(navigator.clipboard&&window.isSecureContext)navigator.clipboard.writeText(text).then(function(){done(true);},old);else old();}
    all("table").forEach(function(table){
      var body=table.tBodies[0];if(!body)return;
      var head=table.tHead,rows=Array.prototype.slice.call(body.rows),tools=make("div","tools");
      var isFlat=rows.every(function(r){return !/^·/.test(r.cells[0].textContent)&&!/^(Samen|Total)$/.test(r.cells[0].textContent);});
      if(head&&!table.classList.contains("heat")&&rows.length>2&&isFlat){
        Array.prototype.forEach.call(head.rows[0].cells,function(th,column){
          if(!th.textContent)return;
          var b=make("button","",th.textContent);b.type="button";th.textContent="";th.appendChild(b);
          b.addEventListener("click",function(){
            var isNumber=th.classList.contains("n"),down=th.getAttribute("aria-sort")?th.getAttribute("aria-sort")==="ascending":isNumber;
            all("th",head).forEach(function(o){o.removeAttribute("aria-sort");});
            th.setAttribute("aria-sort",down?"descending":"ascending");
            var sorted=rows.map(function(r,i){return {r:r,i:i,t:r.cells[column].textContent,n:number(r.cells[column].textContent)};});
            sorted.sort(function(a,b){var d;if(isNumber){if(a.n===null||b.n===null)return a.n===b.n?a.i-b.i:a.n===null?1:-1;d=a.n-b.n;}else d=a.t.localeCompare(b.t,root.lang);
              return d===0?a.i-b.i:down?-d:d;});
            var cut=rows.filter(function(r){return !r.classList.contains("more");}).length,had=rows.length>cut;
            sorted.forEach(function(s,i){body.appendChild(s.r);if(had)s.r.classList.toggle("more",i>=cut);});
            say(th.textContent+(down?" ↓":" ↑"));
          });});}
      if(rows.length>12&&isFlat&&!table.classList.contains("heat")){
        var f=make("input");f.type="search";f.setAttribute("aria-label",nl?"Filter deze tabel":"Filter this table");f.placeholder=nl?"Filter …":"Filter …";
        f.addEventListener("input",function(){var w=fold(f.value),n=0;if(w)table.classList.add("all");
          rows.forEach(function(r){r.hidden=w!==""&&fold(r.textContent).indexOf(w)<0;if(!r.hidden)n++;});
          if(!w&&!wide)table.classList.remove("all");say(n+(nl?" rijen":" rows"));});
        tools.appendChild(f);}
      var more=rows.filter(function(r){return r.classList.contains("more");}).length,wide=false;
      if(more){var m=make("button","",(nl?"Toon alle ":"Show all ")+rows.length);m.type="button";m.setAttribute("aria-expanded","false");
        m.addEventListener("click",function(){wide=table.classList.toggle("all");m.setAttribute("aria-expanded",wide);m.textContent=wide?(nl?"Toon minder":"Show fewer"):(nl?"Toon alle ":"Show all ")+rows.length;});tools.appendChild(m);}
      if(rows.length>1&&(head||table.classList.contains("heat"))){
        var c=make("button","",nl?"Kopieer als CSV":"Copy as CSV");c.type="button";
        c.addEventListener("click",function(){copy(csv(table),function(ok){var t=c.textContent;c.textContent=ok?(nl?"Gekopieerd":"Copied"):(nl?"Niet gelukt":"Not copied");say(c.textContent);window.setTimeout(function(){c.textContent=nl?"Kopieer als CSV":"Copy as CSV";},1500);});});
        tools.appendChild(c);}
      if(tools.childNodes.length){var holder=table.parentNode;holder.parentNode.insertBefore(tools,holder.nextSibling);}
    });

    /* The drawing. */
    var canvas=one(".canvas");if(!canvas)return;
    var svg=one("svg",canvas),box=svg.viewBox.baseVal,home=[box.x,box.y,box.width,box.height],view=home.slice();
    svg.setAttribute("preserveAspectRatio","xMidYMid meet");
    canvas.tabIndex=0;canvas.setAttribute("role","application");canvas.setAttribute("aria-label",canvas.dataset.label);
    var asked=false;
    function show(){box.x=view[0];box.y=view[1];box.width=view[2];box.height=view[3];canvas.classList.toggle("zoomed",asked&&view[2]<home[2]*.999);}
    function clamp(){view[0]=Math.min(Math.max(view[0],home[0]-view[2]*.3),home[0]+home[2]-view[2]*.7);view[1]=Math.min(Math.max(view[1],home[1]-view[3]*.3),home[1]+home[3]-view[3]*.7);}
    function point(x,y){var p=svg.createSVGPoint();p.x=x;p.y=y;var m=svg.getScreenCTM();return m?p.matrixTransform(m.inverse()):p;}
    function zoom(factor,at){asked=true;var w=Math.min(Math.max(view[2]/factor,home[2]/12),home[2]);factor=view[2]/w;
      at=at||{x:view[0]+view[2]/2,y:view[1]+view[3]/2};
      view=[at.x-(at.x-view[0])/factor,at.y-(at.y-view[1])/factor,w,view[3]/factor];
      if(w===home[2])view=home.slice();clamp();show();}
    all(".zoom button").forEach(function(b){b.addEventListener("click",function(){var z=+b.dataset.zoom;if(z===0){view=home.slice();show();}else zoom(z>0?1.5:1/1.5);});});
    svg.addEventListener("wheel",function(e){if(!e.ctrlKey&&!canvas.classList.contains("zoomed")&&!canvas.matches(":focus"))return;e.preventDefault();zoom(Math.exp(-e.deltaY*.0016),point(e.clientX,e.clientY));},{passive:false});
    var fingers={},start=null,moved=false;
    function spread(){var k=Object.keys(fingers);if(k.length<2)return 0;return Math.hypot(fingers[k[0]].x-fingers[k[1]].x,fingers[k[0]].y-fingers[k[1]].y);}
    svg.addEventListener("pointerdown",function(e){fingers[e.pointerId]={x:e.clientX,y:e.clientY};moved=false;start={x:e.clientX,y:e.clientY,view:view.slice(),spread:spread()};});
    window.addEventListener("pointermove",function(e){if(!fingers[e.pointerId]||!start)return;fingers[e.pointerId]={x:e.clientX,y:e.clientY};
      var k=Object.keys(fingers);
      if(k.length>1){var s=spread();if(start.spread>0&&Math.abs(s-start.spread)>4){moved=true;var a=fingers[k[0]],b=fingers[k[1]];zoom(s/start.spread,point((a.x+b.x)/2,(a.y+b.y)/2));start.spread=s;}return;}
      var dx=e.clientX-start.x,dy=e.clientY-start.y;if(Math.abs(dx)+Math.abs(dy)<5)return;
      if(e.pointerType==="touch"&&!canvas.classList.contains("zoomed")){if(view[2]>home[2]*.999)return;dy=0;}
      moved=true;canvas.classList.add("dragging");var r=svg.getBoundingClientRect(),scale=Math.max(view[2]/r.width,view[3]/r.height);
      view[0]=start.view[0]-dx*scale;view[1]=start.view[1]-dy*scale;clamp();show();});
    function lift(e){delete fingers[e.pointerId];canvas.classList.remove("dragging");if(!Object.keys(fingers).length)start=null;}
    window.addEventListener("pointerup",lift);window.addEventListener("pointercancel",lift);

    var source=one("#data"),data=source?JSON.parse(source.textContent):null;
    var find=one("#find"),found=one("#found");
    var table=one("#network>details table");
    if(!data){
      find.addEventListener("input",function(){var w=fold(find.value),n=0;if(!table)return;
        all("tbody tr",table).forEach(function(r){var hit=w.length>1&&fold(r.textContent).indexOf(w)>=0;r.classList.toggle("lit",hit);r.hidden=w.length>1&&!hit;if(hit)n++;});
        var d=table.closest("details");if(w.length>1)d.open=true;say(n+" "+(nl?"gevonden":"found"));});
      canvas.addEventListener("keydown",keys);return;}

    var words=data.words,prefix=canvas.dataset.prefix;
    var actors=data.actors.map(function(a){return {node:a[0],kind:a[1],rung:a[2],degree:a[3],name:a[4],place:a[5],near:[],el:doc.getElementById(prefix+"n"+a[0]),labels:[]};});
    var byNode={};actors.forEach(function(a){byNode[a.node]=a;});
    var ties=data.ties.map(function(t){var u=actors[t[0]],v=actors[t[1]],x=Math.min(u.node,v.node),y=Math.max(u.node,v.node);
      var tie={u:u,v:v,functions:t[2],years:t.slice(3),el:doc.getElementById(prefix+"e"+x+"_"+y),on:true};
      u.near.push({a:v,t:tie});v.near.push({a:u,t:tie});return tie;});
    actors.forEach(function(a){if(!a.el)return;var b=a.el.getBBox();a.x=b.x+b.width/2;a.y=b.y+b.height/2;a.bottom=b.y+b.height;
      if(data.frail[a.rung]===1)a.el.classList.add("frail");if(data.frail[a.rung]===2)a.el.classList.add("cut");});
    actors=actors.filter(function(a){return a.el;});
    /* The lines of names that are drawn have the number of their node. */
    all(".name",svg).forEach(function(g){var m=/ln(\d+)_/.exec(g.id),a=m&&byNode[m[1]];if(a)a.labels.push(g);});
    /* On a telephone the drawing begins with the best connected, large enough to read. */
    if(small.matches&&actors.length>40){var hub=actors.slice().sort(function(a,b){return b.degree-a.degree;}).slice(0,6),mx=0,my=0;
      hub.forEach(function(a){mx+=a.x/hub.length;my+=a.y/hub.length;});var m=one("g.graph",svg),tr=m&&m.transform.baseVal.numberOfItems?m.transform.baseVal.consolidate().matrix:{e:0,f:0};
      /* The very best connected is in sight wherever the others are. */
      var w=home[2]*.5,h=home[3]*.5,bx=hub[0].x+tr.e,by=hub[0].y+tr.f;
      view=[Math.min(Math.max(mx+tr.e-w/2,bx-w*.85),bx-w*.15),Math.min(Math.max(my+tr.f-h/2,by-h*.85),by-h*.15),w,h];clamp();show();}
    var pinned=null,at=null,town=null,graph=one("g.graph",svg)||svg;
    function clear(){canvas.classList.remove("lit");all(".on",svg).forEach(function(e){e.classList.remove("on");});all("text.added",svg).forEach(function(e){e.remove();});}
    function lightUp(list,around,isNaming){clear();canvas.classList.add("lit");
      list.forEach(function(a){a.el.classList.add("on");a.labels.forEach(function(l){l.classList.add("on");});if(isNaming)title(a);
        if(around)a.near.forEach(function(n){if(!n.t.on)return;if(n.t.el)n.t.el.classList.add("on");if(n.a.el){n.a.el.classList.add("on");n.a.labels.forEach(function(l){l.classList.add("on");});if(isNaming)title(n.a);}});});}
    function title(a){if(a.name===undefined||a.labels.length)return;var t=doc.createElementNS(svg.namespaceURI,"text");t.setAttribute("class","added");t.setAttribute("x",a.x);t.setAttribute("y",a.bottom+12);t.textContent=a.name;graph.appendChild(t);}
    function restore(){if(pinned)lightUp([pinned],true,true);else if(town)lightUp(town,false,true);else clear();}
    function nearest(x,y,limit){var best=null,least=limit;actors.forEach(function(a){var d=Math.hypot(a.x-x,a.y-y);if(d<least){least=d;best=a;}});return best;}
    function toGraph(x,y){var p=svg.createSVGPoint();p.x=x;p.y=y;var m=graph.getScreenCTM();return m?p.matrixTransform(m.inverse()):p;}
    function unit(){var m=graph.getScreenCTM();return m?1/m.a:1;}
    var hovered=null;
    svg.addEventListener("pointermove",function(e){if(e.pointerType==="touch"||start&&moved)return;var p=toGraph(e.clientX,e.clientY),a=nearest(p.x,p.y,22*unit());
      if(a===hovered)return;hovered=a;if(a&&!pinned)lightUp([a],true,true);else if(!pinned)restore();});
    svg.addEventListener("pointerleave",function(){hovered=null;if(!pinned)restore();});
    svg.addEventListener("click",function(e){if(moved){moved=false;return;}var p=toGraph(e.clientX,e.clientY),a=nearest(p.x,p.y,22*unit());if(a)pin(a);else release();});
    var card=one("#card"),before=null;
    function row(list,key,value){var d=make("div");d.appendChild(make("dt","",key));d.appendChild(make("dd","",value));list.appendChild(d);}
    function sign(kind){var all=doc.querySelectorAll(".legend .sign"),i,name=["individual","volunteer","member-association","organisation","government","unknown"][kind];
      for(i=0;i<all.length;i++)if(all[i].classList.contains("k-"+name))return all[i].cloneNode(true);return make("span");}
    function pin(a,focus){town=null;pinned=a;setAt(a);lightUp([a],true,true);
      card.textContent="";card.hidden=false;
      var h=make("h3","",a.name!==undefined?a.name:"1 "+data.kinds[a.kind]);h.id="card-h";card.appendChild(h);
      var x=make("button","close","×");x.type="button";x.setAttribute("aria-label",words.close);x.addEventListener("click",release);card.appendChild(x);
      var about=make("p","about");about.appendChild(sign(a.kind));about.appendChild(make("span","",data.kinds[a.kind]+(a.place!==undefined?" · "+a.place:"")));card.appendChild(about);
      var dl=make("dl");row(dl,words.ties,String(a.degree));row(dl,words.rung,data.rungs[a.rung]);
      var mask=0;a.near.forEach(function(n){mask|=n.t.functions;});
      var served=data.functions.filter(function(f,i){return mask>>i&1;});if(served.length)row(dl,words.functions,served.join(", ").toLowerCase());
      card.appendChild(dl);
      var counts=data.kinds.map(function(){return 0;});a.near.forEach(function(n){counts[n.a.kind]++;});
      if(a.near.length){card.appendChild(make("h4","",words["with"]));var ul=make("ul");
        counts.forEach(function(c,i){if(!c)return;var li=make("li");li.appendChild(sign(i));li.appendChild(make("span","",c+" "+(c===1?data.kinds[i]:data.plurals[i])));ul.appendChild(li);});card.appendChild(ul);}
      if(a.name!==undefined){var named=a.near.filter(function(n){return n.a.name!==undefined;}).map(function(n){return n.a;}).sort(function(p,q){return q.degree-p.degree;});
        if(named.length){var shown=named.slice(0,6);card.appendChild(make("h4","",words.named+(named.length>6?" (6 "+words.of+" "+named.length+")":"")));
          var list=make("ul");shown.forEach(function(n){list.appendChild(make("li","",n.name));});card.appendChild(list);}}
      say(h.textContent+", "+words.held);if(focus)card.focus();}
    function release(){var was=pinned||town;pinned=null;town=null;card.hidden=true;setAt(null);clear();if(was)say(words.released);
      if(was&&before){before.focus({preventScroll:true});before=null;}}
    function setAt(a){if(at&&at.el)at.el.classList.remove("at");at=a;if(a&&a.el)a.el.classList.add("at");}
    doc.addEventListener("keydown",function(e){if(e.key==="Escape"){if(!found.hidden){close();return;}if(pinned||town)release();}});
    function keys(e){
      var arrows={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},d=arrows[e.key];
      if(e.key==="+"||e.key==="=")zoom(1.4);else if(e.key==="-")zoom(1/1.4);else if(e.key==="0"){view=home.slice();show();}
      else if(d&&(e.shiftKey||!data)){view[0]+=d[0]*view[2]*.12;view[1]+=d[1]*view[3]*.12;clamp();show();}
      else if(d){var from=at||{x:home[2]/2,y:home[3]/2},best=null,least=1e9;
        if(!at){best=actors.slice().sort(function(a,b){return b.degree-a.degree;})[0];}
        else actors.forEach(function(a){if(a===at)return;var x=a.x-from.x,y=a.y-from.y,along=x*d[0]+y*d[1],off=Math.abs(x*d[1])+Math.abs(y*d[0]);if(along<=0)return;var cost=along+2*off;if(cost<least){least=cost;best=a;}});
        if(best){setAt(best);if(!pinned)lightUp([best],true,true);say((best.name!==undefined?best.name:data.kinds[best.kind])+", "+best.degree+" "+words.ties.toLowerCase());}}
      else if(e.key==="Enter"&&at){before=canvas;pin(at,false);}
      else return;
      e.preventDefault();}
    canvas.addEventListener("keydown",keys);

    /* Search for who is named, and for towns. */
    var options=[],chosen=-1,towns={};
    actors.forEach(function(a){if(a.place!==undefined)(towns[a.place]=towns[a.place]||[]).push(a);});
    function close(){found.hidden=true;find.setAttribute("aria-expanded","false");find.removeAttribute("aria-activedescendant");chosen=-1;}
    function choose(i){var o=options[i];if(!o)return;close();before=find;if(o.actor)pin(o.actor,false);else{pinned=null;card.hidden=true;town=o.town;lightUp(town,false,true);}
      canvas.scrollIntoView({block:"nearest"});}
    function search(){var w=fold(find.value);options=[];if(w.length>0){
        Object.keys(towns).sort().forEach(function(t){if(fold(t).indexOf(w)===0)options.push({text:t,note:String(towns[t].length),town:towns[t]});});
        actors.forEach(function(a){if(a.name!==undefined&&fold(a.name).indexOf(w)>=0)options.push({text:a.name,note:a.place||"",actor:a});});}
      var count=options.length;options=options.slice(0,12);found.textContent="";
      options.forEach(function(o,i){var li=make("li");li.id="o"+i;li.setAttribute("role","option");li.setAttribute("aria-selected","false");if(o.actor)li.appendChild(sign(o.actor.kind));li.appendChild(make("span","",o.text));li.appendChild(make("small","",o.note));
        li.addEventListener("pointerdown",function(e){e.preventDefault();choose(i);});found.appendChild(li);});
      found.hidden=!options.length;find.setAttribute("aria-expanded",String(!!options.length));chosen=-1;
      if(w)say(count?count+" "+words.found:words.none);}
    find.addEventListener("input",search);
    find.addEventListener("blur",function(){window.setTimeout(close,100);});
    find.addEventListener("keydown",function(e){
      if(e.key==="ArrowDown"||e.key==="ArrowUp"){if(found.hidden)search();if(!options.length)return;e.preventDefault();
        chosen=(chosen+(e.key==="ArrowDown"?1:options.length-1+(chosen<0?1:0)))%options.length;
        all("li",found).forEach(function(li,i){li.setAttribute("aria-selected",String(i===chosen));});find.setAttribute("aria-activedescendant","o"+chosen);}
      else if(e.key==="Enter"){e.preventDefault();choose(chosen<0?0:chosen);}});

    /* Layers, years and marks, on the same places. */
    var year=one("#year");
    function layer(){var f=one('input[name="layer"]:checked'),bit=f&&f.value!==""?+f.value:-1,y=year?+year.value:0,n=0,has={};
      ties.forEach(function(t){var on=bit<0||t.functions>>bit&1;
        if(on&&y){on=false;for(var i=0;i<t.years.length;i+=2)if(t.years[i]<=y&&y<=t.years[i+1])on=true;}
        t.on=!!on;if(t.el)t.el.classList.toggle("off",!on);if(on){n++;has[t.u.node]=has[t.v.node]=1;}});
      actors.forEach(function(a){a.el.classList.toggle("off",(bit>=0||y>0)&&!has[a.node]);});
      restore();say(n+" "+words.ties.toLowerCase());}
    all('input[name="layer"]').forEach(function(i){i.addEventListener("change",layer);});
    if(year)year.addEventListener("change",layer);
    var marks=one("#marks");if(marks)marks.addEventListener("change",function(){canvas.classList.toggle("marks",marks.checked);});
    })();
    """#
}
