/**
 * Before the first paint: a page that is about to show a second language, or to be left for its English twin, keeps its
 * text back until then, at most three seconds, so that nothing jumps. A part of the script in each page's head, where `d` is
 * the data of the page.
 */
export const holdText =
	"try{let v=new URLSearchParams(location.search).get('view')??localStorage['guide-view']??'off';if(v!='off'||localStorage['guide-always-english']=='yes'){d.hold='';setTimeout(()=>delete d.hold,3e3)}}catch{}";
