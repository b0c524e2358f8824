/**
 * Before the first paint: a page that is about to show a second language, or to be left for its English twin, keeps its
 * text back until then, at most three seconds, so that nothing jumps. It stands in each page's head, and the policy of
 * scripts knows it by its text.
 */
export const holdText =
	"try{const{dataset}=document.documentElement,asked=new URLSearchParams(location.search).get('view')??localStorage.getItem('guide-view')??'off';if(asked!=='off'||localStorage.getItem('guide-always-english')==='yes'){dataset.hold='';setTimeout(()=>delete dataset.hold,3000)}}catch{}";
