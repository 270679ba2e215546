extension HTMLPage {
  /// The style of every document, for light and dark screens and for paper.
  ///
  /// Names of its properties begin with a capital. Light is calm and strong asks for attention, in both
  /// modes; hatched is what is not known or not shown. Contrasts are at least 4.5 to 1 for words and
  /// 3 to 1 for what carries meaning.
  static let style = #"""
    :root{color-scheme:light dark;--Paper:#fff;--Ink:#1b1e23;--Muted:#565d67;--Link:#0b5a8c;--Rule:#d8dce2;--Data:#474b94;--Data2:#989ccb;--Ground:#e9ebef;--Line:#8a929c;--Chance:#565d67;--Linking:#a8437c;--OnLinking:#fff;--Focus:#0b5fd0;--Edge:#6b7a88;--Card:#f6f7f9;--Q1:#e6e8f3;--Q2:#c6c9e3;--Q3:#989ccb;--Q4:#6a6eae;--Q5:#474b94;--Q6:#282b63;--Light:#1b1e23;--Dark:#fff;--Association:#0072b2;--AssociationLine:#003f63;--Government:#d55e00;--GovernmentLine:#7a3600;--Organisation:#f0c542;--OrganisationLine:#7a5f00;--Volunteer:#009e73;--VolunteerLine:#005a41;--Individual:#fff;--IndividualLine:#7a4b6b;--Unknown:#b3b9bf;--UnknownLine:#5a6169}
    @media screen and (prefers-color-scheme:dark){:root{--Paper:#14171b;--Ink:#e9ebee;--Muted:#a9b0b9;--Link:#86c5f2;--Rule:#3a4048;--Data:#9da2e0;--Data2:#5f65a8;--Ground:#2a2f36;--Line:#7e8792;--Chance:#c5cbd3;--Linking:#d879ae;--OnLinking:#14171b;--Focus:#8ec5ff;--Edge:#8d99a6;--Card:#1c2026;--Q1:#262a40;--Q2:#363b66;--Q3:#4f5591;--Q4:#7f84c4;--Q5:#9da2e0;--Q6:#d3d6f6;--Light:#e9ebee;--Dark:#14171b;--AssociationLine:#7cc0ea;--GovernmentLine:#ffb27a;--OrganisationLine:#ffe9a3;--VolunteerLine:#7fe0c0;--Individual:#14171b;--IndividualLine:#d9a9c9;--UnknownLine:#c5cbd3}}
    *{box-sizing:border-box}
    html{scroll-padding-top:104px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--Paper);color:var(--Ink);font:17px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    .wrap{max-width:1168px;margin:0 auto;padding:0 24px}
    h1,h2,h3,h4,p,ul,ol,figure,table{margin:0;padding:0}
    ul,ol{list-style:none}
    a{color:var(--Link)}
    :focus-visible{outline:3px solid var(--Focus);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .defs{position:absolute;width:0;height:0}
    .skip{position:absolute;left:16px;top:-80px;background:var(--Paper);padding:12px 16px;z-index:9}
    .skip:focus{top:8px}
    [hidden]{display:none!important}
    .top{padding:48px 0 24px}
    .top .kind{color:var(--Muted);font-size:15px;margin-bottom:8px}
    h1{font-size:42px;line-height:1.12;font-weight:700;letter-spacing:-.01em;max-width:22ch;text-wrap:balance}
    .facts{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:16px;color:var(--Muted);font-size:16px}
    .facts li:first-child{color:var(--Ink);font-weight:600}
    .stamp{display:inline-block;margin-top:16px;border:2px solid var(--Linking);color:var(--Linking);padding:2px 10px;font-weight:650}
    .contents{position:sticky;top:0;z-index:5;background:var(--Paper);border:solid var(--Rule);border-width:1px 0}
    .contents summary{display:none;padding:12px 0;cursor:pointer;color:var(--Link)}
    .contents ul{display:flex;flex-wrap:wrap;gap:0 22px}
    .contents a{display:block;padding:13px 0 10px;border-bottom:3px solid transparent;color:var(--Ink);text-decoration:none;white-space:nowrap;font-size:15px}
    .contents a:hover{border-color:var(--Rule)}
    .contents a[aria-current]{border-color:var(--Ink);font-weight:600}
    main{display:block;padding:40px 0 72px}
    .headlines{display:grid;grid-template-columns:repeat(5,1fr);gap:24px}
    .headlines li{border-top:3px solid var(--Ink);padding-top:8px;font-size:16px;line-height:1.45}
    .headlines .number{display:block;white-space:nowrap;overflow-wrap:normal;font-size:46px;line-height:1.1;font-weight:700;letter-spacing:-.02em;margin-bottom:4px}
    .headlines li,.chart{position:relative}
    .headlines .what .card{margin-top:10px}
    .part{margin-top:72px;border-top:1px solid var(--Ink);padding-top:16px}
    #brief+.part{border:0;margin-top:56px;padding:0}
    h2{font-size:30px;line-height:1.2;font-weight:700;letter-spacing:-.01em;margin-bottom:8px}
    #brief+.part h2{font-size:20px}
    h3{font-size:20px;line-height:1.3;font-weight:650;margin:40px 0 4px}
    h3.small{font-size:14px;font-weight:400;color:var(--Muted);margin:0 0 4px}
    h4{font-size:15px;line-height:1.35;font-weight:600}
    .lead{font-size:19px;line-height:1.45;max-width:60ch;margin:8px 0 24px}
    .part>.lead{color:var(--Muted)}
    .prose,.list{max-width:68ch;margin:16px 0}
    .prose{font-size:15px;color:var(--Muted)}
    .list li{padding:4px 0 4px 18px;position:relative}
    .list li:before{content:"";position:absolute;left:2px;top:.85em;width:6px;height:6px;border-radius:50%;background:var(--Data)}
    .numbered{counter-reset:step}
    .numbered li{padding-left:32px;counter-increment:step}
    .numbered li:before{content:counter(step);top:4px;left:0;width:auto;height:auto;border-radius:0;background:none;color:var(--Data);font-weight:650}
    .numbered p:first-child{font-weight:600}
    .numbered p+p{font-size:15px;color:var(--Muted)}
    .note,.unit,figcaption,.question,.hint{color:var(--Muted);font-size:14px;max-width:80ch}
    .note{margin:16px 0}
    .question{font-size:17px;margin-bottom:4px}
    .commands{margin:8px 0 0;font-size:13px}
    .commands code{display:block;white-space:normal;background:var(--Card);padding:6px 10px;border-radius:3px;overflow-wrap:anywhere;margin-top:4px}
    code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:13px}
    summary{cursor:pointer}
    .fold{margin-top:16px}
    .fold>summary{color:var(--Link);font-size:15px;padding:6px 0;width:fit-content}
    .scroll{overflow-x:auto;margin-top:8px}
    table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.4}
    caption{text-align:left;font-weight:650;font-size:17px;padding:24px 0 8px}
    th,td{text-align:left;vertical-align:top;padding:9px 16px 9px 0;border-bottom:1px solid var(--Rule)}
    thead th{font-size:13px;font-weight:400;color:var(--Muted);vertical-align:bottom}
    tbody th{font-weight:600}
    .n{text-align:right;white-space:nowrap}
    th:last-child,td:last-child{padding-right:0}
    table.stack td{color:var(--Muted)}
    table.stack th{width:30%}
    th button{all:unset;cursor:pointer;color:inherit;min-height:24px}
    th button:focus-visible{outline:3px solid var(--Focus);outline-offset:2px}
    th[aria-sort=ascending] button:after{content:" ↑"}
    th[aria-sort=descending] button:after{content:" ↓"}
    th button:hover{color:var(--Ink);text-decoration:underline}
    .tools{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px;align-items:center}
    button,.tools input,.controls input[type=search],select{font:inherit;font-size:14px;color:var(--Ink);background:var(--Paper);border:1px solid var(--Line);border-radius:3px;padding:6px 12px;min-height:36px}
    button{cursor:pointer}
    button:hover{border-color:var(--Ink)}
    .js tr.more:not(.lit){display:none}
    .js table.all tr.more{display:table-row}
    tr.lit th,tr.lit td{background:var(--Q1)}
    .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:32px 32px;margin-top:16px}
    .figure{position:relative;font-size:15px;line-height:1.45}
    .figure h4{padding-right:36px;min-height:41px}
    .pair+.figures{margin-top:48px}
    .gap-none span,.gap-unknown span{display:inline-block;min-width:26px;text-align:center;padding:0 5px;border:1.5px solid var(--Ink);font-weight:650}
    .gap-unknown span{border:1px dashed var(--Line);color:var(--Muted);font-weight:400}
    .lorenz .tiny{font-size:11px}
    .chart .tools{margin-bottom:8px}
    .value{font-size:32px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:2px 0 4px}
    .value.withheld{color:var(--Muted);font-size:20px;font-weight:400;padding:8px 0}
    .bar{display:block;overflow:visible;margin-bottom:6px}
    .track{display:block;width:100%;height:8px;margin:8px 0}
    .what>summary{position:absolute;right:0;top:-2px;width:26px;height:26px;border:1px solid var(--Line);border-radius:50%;text-align:center;line-height:24px;font-size:14px;color:var(--Muted);list-style:none}
    .what>summary::-webkit-details-marker{display:none}
    .what>summary:hover{color:var(--Ink);border-color:var(--Ink)}
    .what .card{border:1px solid var(--Ink);background:var(--Card);padding:12px 14px;margin:6px 0;font-size:14px}
    .what .card p+p{margin-top:6px}
    .what-title{font-weight:600}
    .ground{fill:var(--Ground)}.data{fill:var(--Data)}.data-2{fill:var(--Data2)}.linking{fill:var(--Linking)}.hatched{fill:url(#hatch);stroke:var(--Line);stroke-width:1}
    .band{fill:var(--Line);opacity:.45}.tick{fill:var(--Chance)}
    .tiny{font-size:13px;fill:var(--Muted)}.ink{font-size:14px;fill:var(--Ink)}
    #hatch path{stroke:var(--Line);stroke-width:1.2}
    #hatch rect{fill:var(--Paper)}
    .q1{fill:var(--Q1);stroke:var(--Line);stroke-width:1}.q2{fill:var(--Q2);stroke:var(--Line);stroke-width:1}.q3{fill:var(--Q3)}.q4{fill:var(--Q4)}.q5{fill:var(--Q5)}.q6{fill:var(--Q6)}
    svg text{font-family:inherit}
    .on-light,.on-dark,.on-linking{font-size:14px;font-weight:650}
    .on-light{fill:var(--Light)}.on-dark{fill:var(--Dark)}.on-linking{fill:var(--OnLinking)}
    .plate{paint-order:stroke;stroke:var(--Paper);stroke-width:5px}
    .ladder{display:block;margin:8px 0}
    .key{display:flex;flex-wrap:wrap;gap:4px 18px;margin:8px 0 12px;font-size:14px}
    .key li{display:flex;align-items:center;gap:7px}
    .swatch{width:14px;height:14px;flex:none}
    .swatch[viewBox="0 0 22 14"]{width:22px}
    .chart{margin-top:32px}
    .chart h3{margin-top:0;padding-right:36px}
    .chart>.unit{padding-right:36px}
    .charts{display:grid;grid-template-columns:1fr 1fr;gap:0 56px;align-items:start}
    .charts>div{min-width:0}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:0 56px;align-items:start}
    .pair>div{min-width:0}
    .rows{margin-top:8px}
    .row{display:grid;grid-template-columns:150px 1fr;gap:16px;align-items:center;padding:4px 0;font-size:15px;line-height:1.25}
    .row svg{display:block;overflow:visible}
    .row .name{display:flex;gap:8px;align-items:center;min-width:0}
    .row .name small{display:block;color:var(--Muted);font-size:13px}
    .row .name>span{min-width:0}
    .row.short{grid-template-columns:96px 1fr}
    .rows.wide .row{grid-template-columns:minmax(0,2fr) minmax(0,3fr);border-bottom:1px solid var(--Rule)}
    .row.gap{grid-template-columns:104px 1fr 84px;padding:0}
    .row.gap b{text-align:right;font-size:14px;font-weight:600}
    .zero{stroke:var(--Line);stroke-width:1}.span{stroke:var(--Data);stroke-width:2}.dot{fill:var(--Paper);stroke:var(--Data);stroke-width:2}.dot.clear{fill:var(--Data)}
    .lorenz{width:100%;max-width:420px;height:auto;display:block;overflow:visible}
    .lorenz polyline,.swatch path{fill:none;stroke-width:2.5}
    .curve-1{stroke:var(--Data)}.curve-2{stroke:var(--Linking);stroke-dasharray:6 4}
    .grid{stroke:var(--Rule);fill:none}.equal{stroke:var(--Line);stroke-dasharray:2 3;fill:none}
    .sign{width:16px;height:16px;flex:none}
    .k-member-association{fill:var(--Association);stroke:var(--AssociationLine)}.k-government{fill:var(--Government);stroke:var(--GovernmentLine)}.k-organisation{fill:var(--Organisation);stroke:var(--OrganisationLine)}.k-volunteer{fill:var(--Volunteer);stroke:var(--VolunteerLine)}.k-individual{fill:var(--Individual);stroke:var(--IndividualLine)}.k-unknown{fill:var(--Unknown);stroke:var(--UnknownLine)}
    .heat{width:auto;font-size:14px}
    .heat td,.heat th{border:0;padding:0}
    .heat tbody th{font-weight:400;padding-right:12px;text-align:right;white-space:nowrap;vertical-align:middle;max-width:130px;overflow:hidden;text-overflow:ellipsis}
    .heat thead th{height:92px;vertical-align:bottom;color:var(--Ink)}
    .heat thead span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:88px;overflow:hidden;display:inline-block;padding-top:6px}
    .heat thead th{text-align:center}
    .heat tbody td{width:42px;min-width:34px;height:32px;text-align:center;vertical-align:middle;border:1px solid var(--Paper);color:var(--Muted)}
    .heat td.q1,.heat td.q2,.heat td.q3{color:var(--Light)}.heat td.q4,.heat td.q5,.heat td.q6{color:var(--Dark)}
    .heat td.q1{background:var(--Q1)}.heat td.q2{background:var(--Q2)}.heat td.q3{background:var(--Q3)}.heat td.q4{background:var(--Q4)}.heat td.q5{background:var(--Q5)}.heat td.q6{background:var(--Q6)}
    .heat td.own{outline:1.5px solid var(--Ink);outline-offset:-2px}
    .layer{display:grid;grid-template-columns:196px 1fr;gap:36px;padding:32px 0;border-bottom:1px solid var(--Rule)}
    .layer.bare{grid-template-columns:minmax(0,1fr);padding:20px 0}
    .layer h3{margin-top:0}
    .layer .lead{margin:4px 0 20px}
    .sketch{width:100%;height:auto;display:block;overflow:visible}
    .sketch path{fill:none;stroke-linecap:round}
    .sketch .off{stroke:var(--Line);stroke-width:2;opacity:.55}.sketch .on{stroke:var(--Data);stroke-width:4}.sketch .lines{stroke:var(--Data);stroke-width:.8;opacity:.75}
    .facts-small{font-size:14px;line-height:1.4;color:var(--Muted);margin-top:12px}
    .facts-small li+li{margin-top:6px}
    .facts-small li:first-child{color:var(--Ink);font-weight:600}
    .controls{display:flex;flex-wrap:wrap;gap:12px 24px;align-items:end;margin-bottom:12px}
    .control label,.layers legend{display:block;font-size:14px;color:var(--Muted);margin-bottom:4px;padding:0}
    .control.check label{color:var(--Ink);display:flex;gap:8px;align-items:center;min-height:36px;margin:0}
    .controls input[type=search]{width:260px;font-size:16px;min-height:40px}
    select{min-height:40px}
    .layers{border:0;margin:0;padding:0;min-width:0}
    .layers>div{display:flex;overflow-x:auto;border:1px solid var(--Line);border-radius:3px}
    .layers label{position:relative;cursor:pointer}
    .layers label+label{border-left:1px solid var(--Line)}
    .layers input{position:absolute;opacity:0;inset:0;cursor:pointer}
    .layers span{display:block;padding:7px 14px;font-size:15px;white-space:nowrap}
    .layers small{color:var(--Muted);font-size:13px}
    .layers input:checked+span{background:var(--Ink);color:var(--Paper)}
    .layers input:checked+span small{color:inherit}
    .layers input:focus-visible+span{outline:3px solid var(--Focus);outline-offset:-3px}
    #found{border:1px solid var(--Line);max-width:420px;max-height:320px;overflow:auto;margin:-4px 0 12px;font-size:15px;background:var(--Paper)}
    #found li{padding:9px 12px;cursor:pointer;display:flex;gap:8px;align-items:center}
    #found li[aria-selected=true],#found li:hover{background:var(--Q1)}
    #found small{color:var(--Muted);margin-left:auto;padding-left:12px;white-space:nowrap}
    .network{display:grid;grid-template-columns:minmax(0,1fr) 296px;gap:32px;align-items:start}
    .drawing{position:relative}
    .canvas{border:1px solid var(--Rule);border-radius:3px;overflow:hidden}
    .canvas:focus-visible{outline-offset:0}
    .canvas svg{display:block;width:100%;height:auto;max-height:88vh}
    .js .canvas svg{touch-action:pan-y;cursor:grab;user-select:none;-webkit-user-select:none}
    .js .canvas.zoomed svg{touch-action:none}
    .canvas.dragging svg{cursor:grabbing}
    .js .canvas.still svg{touch-action:auto;cursor:auto}
    .drawing figcaption{margin-top:10px}
    .zoom{float:right;display:flex;gap:6px;margin:8px 0 0 16px}
    .zoom button{width:40px;height:40px;padding:0;font-size:18px}
    .canvas .page{fill:var(--Paper)}
    .canvas .card,.canvas .region{fill:var(--Card);stroke:var(--Card)}
    .canvas .region{stroke:var(--Rule)}
    .canvas svg>g>polyline,.canvas svg>g>path{stroke:var(--Rule)}
    .canvas .collar>*,.canvas .hole>*{fill:var(--Paper);stroke:var(--Paper)}
    .canvas .underlay path{stroke:var(--Paper)}
    .canvas .name polygon,.canvas .words polygon{fill:var(--Paper)}
    .canvas .on-card polygon{fill:var(--Card)}
    .canvas text{fill:var(--Ink);font-family:inherit}
    .canvas .edge:not(.marked) path,.canvas .edge:not(.marked) polyline{stroke:var(--Edge)}
    .canvas .individual>ellipse,.canvas .individual>polygon{fill:var(--Individual);stroke:var(--IndividualLine)}
    @media screen and (prefers-color-scheme:dark){.canvas .volunteer>polygon{stroke:var(--VolunteerLine)}.canvas .member-association>ellipse{stroke:var(--AssociationLine)}.canvas .organisation>polygon{stroke:var(--OrganisationLine)}.canvas .government>polygon{stroke:var(--GovernmentLine)}}
    .canvas.lit .actor,.canvas.lit .name{opacity:.16}
    .canvas.lit .edge{opacity:.1}
    .canvas .edge.off{display:none}
    .canvas .actor.off{opacity:.25}
    .canvas.lit .actor.on,.canvas.lit .name.on{opacity:1}
    .canvas.lit .edge.on{opacity:1}
    .canvas.lit .edge.on path{stroke:var(--Ink);stroke-opacity:.9}
    .canvas .actor.at>*{stroke:var(--Focus);stroke-width:4}
    .canvas.marks .actor:not(.frail):not(.cut){opacity:.28}
    .canvas.marks .frail>*{stroke:var(--Data);stroke-width:3}
    .canvas.marks .cut>*{stroke:var(--Linking);stroke-width:4}
    .canvas text.added{font-size:12px;paint-order:stroke;stroke:var(--Paper);stroke-width:3.5px;text-anchor:middle;pointer-events:none}
    .legend{font-size:15px}
    .legend li{display:flex;gap:10px;align-items:center;padding:3px 0}
    .legend b{margin-left:auto;font-weight:400;color:var(--Muted)}
    .hint{margin-top:16px;padding-top:12px;border-top:1px solid var(--Rule)}
    .pin{border:1px solid var(--Ink);border-radius:3px;padding:14px 16px 18px;margin-bottom:24px;background:var(--Paper);font-size:15px;position:relative}
    .pin h3{margin:0 32px 2px 0;font-size:19px}
    .pin .close{position:absolute;right:8px;top:8px;border:0;width:32px;min-height:32px;padding:0;font-size:18px}
    .pin .about{color:var(--Muted);display:flex;gap:7px;align-items:center;margin-bottom:8px}
    .pin dl{margin:0}
    .pin dl div{display:flex;justify-content:space-between;gap:12px;border-top:1px solid var(--Rule);padding:7px 0}
    .pin dt{color:var(--Muted)}
    .pin dd{margin:0;text-align:right;font-weight:600}
    .pin h4{font-size:14px;font-weight:400;color:var(--Muted);margin:10px 0 4px}
    .pin li{display:flex;gap:8px;align-items:center;padding:2px 0}
    @media (max-width:1180px){.headlines{grid-template-columns:repeat(3,1fr)}}
    @media (max-width:1023px){.network{grid-template-columns:minmax(0,1fr)}.beside{display:flex;flex-direction:column}.legend{display:grid;grid-template-columns:repeat(2,1fr);gap:0 32px}.legend b{margin-left:0}.pair,.charts{grid-template-columns:minmax(0,1fr)}.layer,.layer.bare{grid-template-columns:minmax(0,1fr);gap:8px}.layer .side{display:flex;gap:20px;align-items:center;order:2}.sketch{width:150px;flex:none}.headlines{grid-template-columns:1fr 1fr}}
    @media (max-width:639px){.wrap{padding:0 16px}body{font-size:16px}h1{font-size:31px}h2{font-size:25px}h3{font-size:18px}.top{padding:28px 0 18px}.part{margin-top:56px}main{padding-top:24px}.lead{font-size:17px}
    .contents{position:static}.contents summary{display:list-item}.contents ul{display:block;padding-bottom:12px}.contents a{padding:11px 0;white-space:normal}
    .headlines{display:block}.headlines li{display:grid;grid-template-columns:minmax(76px,auto) 1fr;column-gap:12px;padding:12px 0;border-top:1px solid var(--Rule)}.headlines li:first-child{border-top:3px solid var(--Ink)}.headlines .number{font-size:34px}.headlines li{padding-right:40px}.headlines .what{grid-column:1/-1}.headlines .what>summary{top:12px}.headlines .what .card{margin-right:-40px}
    .controls{display:block}.controls>*{margin-bottom:12px}.controls input[type=search]{width:100%}.layers>div{flex-wrap:wrap;gap:6px;border:0}.layers label{border:1px solid var(--Line);border-radius:3px}.layers span{padding:10px 14px}
    .drawing .canvas{margin:0 -16px;border-width:1px 0;border-radius:0}.js .canvas svg{height:92vw;max-height:72vh}.zoom{float:none;margin:8px 0 0}.zoom button{width:44px;height:44px}
    .pin{position:fixed;left:0;right:0;bottom:0;max-height:62vh;overflow:auto;margin:0;z-index:8;border-width:2px 0 0;box-shadow:0 -8px 32px #0004}.pin .close{width:44px;min-height:44px}
    .ladder .wide{display:none}.row{grid-template-columns:126px 1fr;gap:8px;font-size:14px}.row.gap{grid-template-columns:84px 1fr 70px}.rows.wide .row{grid-template-columns:minmax(0,1fr)}
    button,.tools input,select{min-height:44px}th button{min-height:32px}.what>summary{width:32px;height:32px;line-height:30px}.fold>summary{padding:11px 0}
    th,td{padding-right:10px;font-size:14px}.heat tbody th{max-width:84px;padding-right:6px}.heat tbody td{width:30px;min-width:27px;font-size:13px}.sketch{width:108px}
    #places table.plain{font-size:13px}#places th,#places td{padding-right:6px}#places thead th{font-size:12px;overflow-wrap:anywhere;hyphens:auto;white-space:normal}
    #ladder table.plain td:nth-child(2),#ladder table.plain th:nth-child(2){display:none}
    table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table.stack tr{display:block;border-bottom:1px solid var(--Rule);padding:10px 0}table.stack th,table.stack td{display:block;width:auto;border:0;padding:2px 0}table.stack td:before{content:attr(data-l) ": ";color:var(--Ink);font-weight:600}
    .js table.stack tr.more:not(.lit){display:none}.js table.stack.all tr.more{display:block}}
    @media (min-width:1900px){body{font-size:20px}.wrap{max-width:1400px}.contents a,.row,table,.figure{font-size:18px}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media (forced-colors:active){.layers input:checked+span{outline:3px solid;outline-offset:-3px}.data,.q1,.q2,.q3,.q4,.q5,.q6{forced-color-adjust:none}}
    @media print{@page{size:A4;margin:13mm 14mm 14mm}
    html{scroll-behavior:auto}body{font-size:10pt;line-height:1.4}.wrap{max-width:none;padding:0}.contents,.controls,#found,.zoom,.hint,.tools,.what,.skip,.pin,.commands{display:none!important}
    .top{padding:0 0 6mm}h1{font-size:24pt}h2{font-size:16pt}h3{font-size:12pt;margin-top:6mm}.part{margin-top:9mm}#brief+.part{margin-top:8mm}main{padding:0}
    .headlines{grid-template-columns:repeat(5,1fr);gap:4mm}.headlines li{font-size:8.5pt;line-height:1.35;padding-top:1mm;display:block;border-top:2pt solid var(--Ink)}.headlines .number{font-size:22pt}
    .lead{font-size:10.5pt;margin:1mm 0 3mm}table{font-size:9pt}thead th,figcaption,.unit,.note,.tiny,.key,.facts-small,.commands,code{font-size:8pt}th,td{padding-top:1.2mm;padding-bottom:1.2mm}
    details.fold:not([open]):not(.further),.what{display:none}
    details.further::details-content{display:block;content-visibility:visible;height:auto}
    #network{break-before:page}.network{display:block}.drawing .canvas svg{max-height:165mm}.legend{display:grid;grid-template-columns:repeat(3,1fr);gap:0 8mm;font-size:9pt}.beside{margin-top:4mm}
    .layer{display:block;padding:2mm 0}.layer .note{break-before:avoid}.layer .question,.layer .side{break-after:avoid}.layer .side{display:flex;gap:3mm;align-items:flex-start;float:right;width:68mm;margin:0 0 1mm 5mm}.layer .facts-small{margin:0}.layer .figures{clear:both}.layer:after{content:"";display:block;clear:both}.sketch{width:20mm}
    .layer .fold .figure{break-inside:avoid}
    .figures{grid-template-columns:repeat(3,1fr);gap:3mm 6mm;margin-top:2mm}.figure{font-size:8.5pt}.value{font-size:15pt;margin:0}
    .pair{grid-template-columns:1fr 1fr;gap:0 8mm}.charts{grid-template-columns:1fr 1fr 1fr;gap:0 6mm}.charts h3{font-size:10pt}.charts .row.gap{grid-template-columns:27mm 1fr 27mm;gap:1mm}.charts .row.gap .name{overflow-wrap:anywhere}.chart{margin-top:4mm}.row{padding:.4mm 0}.rows,.scroll{margin-top:1mm}.list{margin:1mm 0}.list li{padding-top:.3mm;padding-bottom:.3mm}.numbered p+p,.prose{font-size:9pt}.prose{margin:2mm 0}caption{padding:3mm 0 1mm;font-size:11pt}.row{grid-template-columns:44mm 1fr;font-size:9pt;gap:3mm}.heat{font-size:8pt}.heat tbody td{width:8mm;min-width:0;height:6mm}.heat thead th{height:22mm}
    .chart,.figure,tr,.headlines li,.drawing{break-inside:avoid}h2,h3,h4,caption,.unit{break-after:avoid}tr.more{display:none}
    .lead,.prose:has(+.figures),.unit{break-after:avoid}table.stack{table-layout:fixed;font-size:8.5pt;line-height:1.3}table.stack th{width:22%}table.stack td:nth-child(2){width:25%}.stack thead th:nth-child(2){width:25%}.stack thead th:nth-child(3){width:53%}.stack caption{padding-top:2mm}
    .chart .rows{zoom:.68}.chart .rows .row,.charts .chart .row.gap{font-size:12pt}.chart .rows text,.charts .row.gap b,.chart .row .name small{font-size:12pt;white-space:nowrap}.fold>summary{display:none}.list,.prose,.lead,.note,.unit,figcaption{max-width:none}.lead,.prose,.list li{break-inside:avoid}.plain th,.plain td{padding-top:.55mm;padding-bottom:.55mm}.lorenz{max-width:56mm}.lorenz .tiny{font-size:8pt}.row.short{grid-template-columns:26mm 1fr}#network .lead{margin:1mm 0 2mm}#network figcaption{margin-top:1.5mm}.part>.figures{grid-template-columns:repeat(auto-fill,minmax(40mm,1fr));gap:3mm 5mm}.part>.figures h4{font-size:9.5pt;hyphens:auto}.figure{line-height:1.28}.figure h4{min-height:0;padding:0}.layer .lead{margin:.5mm 0 1mm;font-size:10pt;line-height:1.3}.layer .question{margin:0;font-size:9pt;line-height:1.3}.layer h3,.layer .figures{margin-top:0}.layer .facts-small{line-height:1.25}.bar{margin-bottom:0}.layer .fold{margin:0}.note{margin:1.5mm 0 0}.facts-small li+li{margin-top:1mm}h3{margin-top:4mm}.key{margin:1mm 0 2mm}.pair+.figures{margin-top:5mm}.part{margin-top:5mm;padding-top:2mm}h2{margin-bottom:1mm}.list{font-size:9.5pt;line-height:1.35}
    a{color:inherit;text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """#
}
